create schema scoring;

-- One row per rescoring: when, for which moment, how long it took, how many changed. The numbers of the whole shop that
-- a single customer's score stands on are kept, so that one customer can be scored again between two runs.
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
    usual_gap_days double precision,
    rules jsonb,
    primary key (tenant_id, id)
);
call platform.isolate('scoring.run');
create index on scoring.run (tenant_id, started_at desc);

-- What a customer's health is made of. A narrow table of its own: an order of one customer moves the percentiles of
-- everybody, so most rows change at every run, and here a change touches no index.
create table scoring.component (
    tenant_id uuid not null,
    customer_id uuid not null,
    days_since_last integer,
    recency numeric(6,3) not null,
    frequency numeric(6,3) not null,
    monetary numeric(6,3) not null,
    engagement numeric(6,3) not null,
    support numeric(6,3) not null,
    orders_in_year integer not null,
    revenue_in_year numeric(18,2) not null,
    touches integer not null,
    primary key (tenant_id, customer_id)
) with (fillfactor = 50);
call platform.isolate('scoring.component');

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

-- Customers to score again since something happened to them; the row without a customer (all zeros) means everybody.
create table scoring.due (
    tenant_id uuid not null,
    customer_id uuid not null,
    since timestamptz not null default now(),
    primary key (tenant_id, customer_id)
);
call platform.isolate('scoring.due');
