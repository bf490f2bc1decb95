-- A deal as another program knows it: files that name it again find it.
alter table opportunities.opportunity add column external_id text collate "C" check (length(external_id) <= 200);
create unique index opportunity_external_id on opportunities.opportunity (tenant_id, external_id) where external_id is not null;
