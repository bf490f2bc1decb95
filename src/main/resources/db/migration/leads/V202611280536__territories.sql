-- A lead of a company is placed as a business customer would be, any other as a private one.
alter table leads.lead add column territory_id uuid;
create index lead_territory on leads.lead (tenant_id, territory_id, created_at, id) where territory_id is not null;
alter table leads.handling add column by_territory boolean not null default false;

create function leads.place() returns trigger
    language plpgsql as $$
begin
    new.territory_id := customers.territory_of(
        new.tenant_id, new.country, new.city, new.industry, case when new.company is null then 'B2C' else 'B2B' end);
    return new;
end $$;

create trigger territory before insert or update of country, city, industry, company on leads.lead
    for each row execute function leads.place();
