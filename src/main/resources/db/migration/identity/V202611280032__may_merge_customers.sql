-- Roles that units have already get the right that new units begin with. The migration is nobody's tenant.
alter table identity.role no force row level security;
update identity.role
set permissions = array_append(permissions, 'customers:merge')
where built_in and name in ('SUPPORT_AGENT', 'MANAGER') and not permissions @> array['customers:merge'];
alter table identity.role force row level security;
