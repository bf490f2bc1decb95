create schema audit;

create table audit.entry (
    tenant_id uuid not null,
    id uuid not null,
    at timestamptz not null default clock_timestamp(),
    xid bigint not null default pg_current_xact_id()::text::bigint,
    actor_kind text not null check (actor_kind in ('PERSON', 'TOKEN', 'SYSTEM', 'PUBLIC')),
    actor_id uuid,
    actor_name text not null,
    ip text,
    request_id text,
    action text not null,
    subject_kind text,
    subject_id uuid,
    subject_label text,
    subjects uuid[],
    count integer not null default 1,
    changes jsonb,
    primary key (tenant_id, at, id)
) partition by range (at);
create index on audit.entry (tenant_id, xid, id);
create index on audit.entry (tenant_id, subject_id, at desc);
create index on audit.entry (tenant_id, actor_id, at desc);
create index on audit.entry using gin (subjects);
call platform.add_monthly_log('audit.entry', null);

-- The chain: one link per entry, made by one sealer per business unit, after the entry's transaction can no longer
-- be overtaken. hash = sha256(previous hash || canonical entry).
create table audit.seal (
    tenant_id uuid not null,
    number bigint not null,
    entry_id uuid not null,
    entry_at timestamptz not null,
    hash bytea not null,
    sealed_at timestamptz not null default now(),
    primary key (tenant_id, number),
    unique (tenant_id, entry_id)
);
call platform.isolate('audit.seal');

-- How far the sealer is: the last entry in the order of transactions, and the chain's end.
create table audit.sealer (
    tenant_id uuid primary key,
    xid bigint not null,
    entry_id uuid not null,
    last_number bigint not null,
    last_hash bytea not null
);
call platform.isolate('audit.sealer');

-- Append-only for everybody, also where one role owns everything.
create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on audit.entry for each row execute function audit.refuse();
create trigger append_only before update or delete on audit.seal for each row execute function audit.refuse();
create trigger no_truncate before truncate on audit.seal execute function audit.refuse();
