-- What the program may do at run time, given anew after every migration. Where one plain role owns everything
-- (a server prepared without the roles), there is nobody to give rights to.
do $$
declare
    area text;
begin
    if not exists (select from pg_roles where rolname = 'crm_app') or current_user = 'crm_app' then
        return;
    end if;
    foreach area in array array['platform', 'identity', 'audit', 'messaging', 'fields', 'customers', 'commerce', 'leads', 'intake', 'scoring', 'opportunities', 'prices', 'quotes', 'segments'] loop
        execute format('grant usage on schema %I to crm_app', area);
        execute format('grant select, insert, update, delete on all tables in schema %I to crm_app', area);
        execute format('grant execute on all functions in schema %I to crm_app', area);
    end loop;
    revoke update, delete, truncate on all tables in schema audit from crm_app;
    grant update on audit.sealer to crm_app;
    revoke insert, update, delete on platform.monthly_log from crm_app;
end $$;
