-- The files of contacts with leads become attachments like those of every other record. As the tables' owner, past the policies.
alter table leads.lead_interaction no force row level security;
alter table platform.attachment no force row level security;
alter table platform.stored_file no force row level security;
insert into platform.attachment (tenant_id, id, record_kind, record_id, file_id, name, attached_by, attached_by_name, attached_at)
select i.tenant_id, platform.new_id(), 'lead_interaction', i.id, f.id, f.name, i.person_id, coalesce(i.person_name, 'System'), i.created_at
from leads.lead_interaction i
cross join unnest(i.file_ids) as had (file_id)
join platform.stored_file f on f.tenant_id = i.tenant_id and f.id = had.file_id
where i.file_ids <> '{}';
alter table platform.stored_file force row level security;
alter table platform.attachment force row level security;
alter table leads.lead_interaction force row level security;
alter table leads.lead_interaction drop column file_ids;
