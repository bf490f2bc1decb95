create schema scoring;

-- One row per rescoring: when, for which moment, how long it took, how many changed.
create table scoring.run (
    tenant_id uuid not null,
    id uuid not null,
    as_of timestamptz not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    customers bigint,
    changed bigint,
    health_average numeric(6,3),
    health_at_risk bigint,
    primary key (tenant_id, id)
);
call platform.isolate('scoring.run');
create index on scoring.run (tenant_id, started_at desc);

-- The answers of the analytics screens as of a run, so that a dashboard never counts a million rows while one waits.
create table scoring.summary (
    tenant_id uuid not null,
    name text not null,
    run_id uuid not null,
    as_of timestamptz not null,
    computed_at timestamptz not null,
    answer jsonb not null,
    primary key (tenant_id, name)
);
call platform.isolate('scoring.summary');
