create table platform.setting (
    tenant_id uuid not null,
    name text not null,
    value jsonb not null,
    updated_at timestamptz not null default now(),
    primary key (tenant_id, name)
);
call platform.isolate('platform.setting');

create table platform.idempotent_answer (
    tenant_id uuid not null,
    actor_id uuid not null,
    key text not null check (length(key) between 1 and 200),
    request_hash text not null,
    status integer,
    headers jsonb,
    body bytea,
    created_at timestamptz not null default now(),
    primary key (tenant_id, actor_id, key)
);
call platform.isolate('platform.idempotent_answer');
create index on platform.idempotent_answer (tenant_id, created_at);

create table platform.job (
    tenant_id uuid not null,
    id uuid not null,
    kind text not null,
    state text not null check (state in ('QUEUED', 'RUNNING', 'PAUSED', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    wish text check (wish in ('PAUSE', 'CANCEL')),
    processed bigint not null default 0,
    total bigint,
    input jsonb not null default '{}',
    resume_point jsonb not null default '{}',
    result jsonb,
    error jsonb,
    created_by uuid,
    created_by_name text,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    finished_at timestamptz,
    updated_at timestamptz not null default now(),
    version bigint not null default 1,
    primary key (tenant_id, id)
);
call platform.isolate('platform.job');
create index on platform.job (tenant_id, created_at desc, id desc);

-- Every fact, kept; written in the transaction that made it true. xid lets a reader see only what can no longer be
-- overtaken by a transaction still running.
create table platform.event (
    tenant_id uuid not null,
    id uuid not null,
    xid bigint not null default pg_current_xact_id()::text::bigint,
    type text not null,
    subject_id uuid,
    actor jsonb not null,
    cause uuid,
    data jsonb not null,
    occurred_at timestamptz not null default now(),
    primary key (tenant_id, occurred_at, id)
) partition by range (occurred_at);
create index on platform.event (tenant_id, xid, id);
create index on platform.event (tenant_id, subject_id, occurred_at desc);
call platform.add_monthly_log('platform.event', 24);

create table platform.event_reader (
    tenant_id uuid not null,
    reader text not null,
    xid bigint not null,
    event_id uuid not null,
    failures integer not null default 0,
    last_error text,
    updated_at timestamptz not null default now(),
    primary key (tenant_id, reader)
);
call platform.isolate('platform.event_reader');

create table platform.stored_file (
    tenant_id uuid not null,
    id uuid not null,
    name text not null,
    media_type text not null,
    size bigint not null,
    sha256 text not null,
    created_by uuid,
    created_at timestamptz not null default now(),
    primary key (tenant_id, id)
);
call platform.isolate('platform.stored_file');

create table platform.data_key (
    tenant_id uuid not null,
    purpose text not null,
    wrapped_keyset bytea not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, purpose)
);
call platform.isolate('platform.data_key');

create table platform.saved_view (
    tenant_id uuid not null,
    id uuid not null,
    list text not null,
    name text not null check (length(name) between 1 and 100),
    owner_id uuid not null,
    owner_name text not null,
    shared boolean not null default false,
    pinned boolean not null default false,
    query jsonb not null,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id)
);
call platform.isolate('platform.saved_view');
create index on platform.saved_view (tenant_id, list, name);

create table platform.notification (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    kind text not null,
    params jsonb not null default '{}',
    link text,
    created_at timestamptz not null default now(),
    read_at timestamptz,
    primary key (tenant_id, id)
);
call platform.isolate('platform.notification');
create index on platform.notification (tenant_id, person_id, created_at desc);
