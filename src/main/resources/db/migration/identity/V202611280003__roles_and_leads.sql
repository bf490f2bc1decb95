-- The built-in roles of units that exist learn of leads. As the tables' owner, past the policy, for this one statement.
alter table identity.role no force row level security;
update identity.role r
set permissions = r.permissions || array(select unnest(g.rights) except select unnest(r.permissions)), updated_at = now()
from (values
    ('SALES_REP', array['leads:read', 'leads:write']),
    ('SUPPORT_AGENT', array['leads:read', 'leads:write']),
    ('MARKETER', array['leads:read', 'leads:export', 'leads:forms']),
    ('MANAGER', array['leads:read', 'leads:write', 'leads:delete', 'leads:export', 'leads:assign', 'leads:forms'])
) g (name, rights)
where r.built_in and r.name = g.name;
alter table identity.role force row level security;
