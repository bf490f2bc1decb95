-- Roles that units have already get the right that new units begin with. The migration is nobody's tenant.
alter table identity.role no force row level security;
update identity.role
set permissions = array_append(permissions, 'fields:sensitive')
where built_in and name = 'MANAGER' and not permissions @> array['fields:sensitive'];
alter table identity.role force row level security;
