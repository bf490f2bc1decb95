-- Business units that exist already get what new ones begin with. The migration is nobody's tenant.
alter table identity.role no force row level security;
update identity.role
set permissions = permissions || array(
    select wanted from unnest(case when name in ('MARKETER', 'MANAGER') then array['segments:read', 'segments:write']
                                   else array['segments:read'] end) wanted
    where wanted <> all (permissions))
where name in ('SALES_REP', 'SUPPORT_AGENT', 'MARKETER', 'MANAGER');
alter table identity.role force row level security;
