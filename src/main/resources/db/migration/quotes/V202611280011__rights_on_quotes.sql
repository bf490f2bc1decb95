-- Business units that exist already get the rights on quotes that new ones begin with. Row-level security holds the
-- owner too, so it is done one unit at a time, as that unit.
do $$
declare
    unit uuid;
begin
    for unit in select id from identity.business_unit loop
        perform set_config('app.tenant', unit::text, true);
        update identity.role r
        set permissions = array(select distinct unnest(r.permissions || given.permissions)), version = version + 1, updated_at = now()
        from (values
            ('SALES_REP', array['quotes:read', 'quotes:write', 'quotes:send']),
            ('SUPPORT_AGENT', array['quotes:read']),
            ('MARKETER', array['quotes:read']),
            ('MANAGER', array['quotes:read', 'quotes:write', 'quotes:send', 'quotes:export', 'margins:read'])
        ) given (role, permissions)
        where r.tenant_id = unit and r.built_in and r.name = given.role;
    end loop;
    perform set_config('app.tenant', '', true);
end $$;
