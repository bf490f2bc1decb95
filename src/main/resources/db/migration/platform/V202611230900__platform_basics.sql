-- What every module stands on: the tenant of a connection, ids, isolation, partitions.
create schema platform;

-- Present already where a superuser prepared the database; otherwise the database's owner may make it himself.
create schema if not exists extensions;
create extension if not exists pg_trgm schema extensions;

-- The tenant of this connection. Missing or empty means no row at all, never every row.
create function platform.current_tenant() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.tenant', true), '')::uuid;

-- A hash of the credential being presented (session, token, sign-in name, one-time link), for the few look-ups
-- that happen before the tenant is known. It opens exactly the row that carries the same hash.
create function platform.presented_credential() returns text
    language sql stable parallel safe
    return nullif(current_setting('app.credential', true), '');

-- UUID version 7 for rows made by set-based inserts; PostgreSQL 15 to 17 have none of their own.
create function platform.new_id() returns uuid
    language sql volatile parallel safe
    return encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
        52, 1), 53, 1), 'hex')::uuid;

-- Switches row-level security on for a table with a tenant_id, for its owner too.
create procedure platform.isolate(relation regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', relation);
    execute format('alter table %s force row level security', relation);
    execute format('create policy tenant on %s using (tenant_id = platform.current_tenant()) '
        'with check (tenant_id = platform.current_tenant())', relation);
end $$;

-- Logs that grow are partitioned by month; this list says which, and how long they are kept.
create table platform.monthly_log (
    relation text primary key,
    keep_months integer
);

-- Makes the partitions from last month to three months ahead; what is older or later falls into the default one.
create function platform.keep_partitions() returns integer
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    log record;
    month date;
    part text;
    made integer := 0;
begin
    for log in select relation from platform.monthly_log loop
        for month in select generate_series(date_trunc('month', now()) - interval '1 month',
                                            date_trunc('month', now()) + interval '3 months', interval '1 month')::date loop
            part := log.relation || '_' || to_char(month, 'YYYYMM');
            if to_regclass(part) is null then
                execute format('create table %s partition of %s for values from (%L) to (%L)',
                    part, log.relation, month, month + interval '1 month');
                call platform.isolate(part::regclass);
                made := made + 1;
            end if;
        end loop;
    end loop;
    return made;
end $$;

create procedure platform.add_monthly_log(log_relation text, months integer)
    language plpgsql as $$
begin
    insert into platform.monthly_log values (log_relation, months);
    call platform.isolate(log_relation::regclass);
    execute format('create table %s_default partition of %s default', log_relation, log_relation);
    call platform.isolate((log_relation || '_default')::regclass);
    perform platform.keep_partitions();
end $$;
