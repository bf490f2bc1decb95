-- The file of an import hangs on it, so that whoever may run imports may read it and it stays. Past the policies, as the owner.
alter table intake.file_import no force row level security;
alter table platform.attachment no force row level security;
alter table platform.stored_file no force row level security;
insert into platform.attachment (tenant_id, id, record_kind, record_id, file_id, name, attached_by, attached_by_name, attached_at)
select i.tenant_id, platform.new_id(), 'import', i.id, f.id, f.name, i.created_by, coalesce(i.created_by_name, 'System'), i.created_at
from intake.file_import i
join platform.stored_file f on f.tenant_id = i.tenant_id and f.id = i.file_id;
alter table platform.stored_file force row level security;
alter table platform.attachment force row level security;
alter table intake.file_import force row level security;
