-- What the planner knows of the tables of some schemas, made anew. Only an owner may have that done before PostgreSQL 17, and
-- after much was written at once it is long until autovacuum comes by: statements planned meanwhile took minutes, not
-- milliseconds.
create function platform.refresh_statistics(schemas text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    one regclass;
begin
    for one in
        select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any (schemas) and c.relkind in ('r', 'p') and not c.relispartition
          and pg_catalog.pg_get_userbyid(c.relowner) = current_user
        order by c.oid
    loop
        execute 'analyze ' || one;
    end loop;
end
$$;
revoke execute on function platform.refresh_statistics(text[]) from public;
