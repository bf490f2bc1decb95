create schema opportunities;

-- A way deals go. Stages are data; each is mapped to one of the six standard ones, which forecasts and reports count by.
create table opportunities.pipeline (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    -- null: the standard pipeline, called as each reader's language calls it
    name text check (length(name) between 1 and 100),
    standard boolean not null default false,
    position integer not null default 0,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    check (standard or name is not null)
);
call platform.isolate('opportunities.pipeline');
create unique index pipeline_standard on opportunities.pipeline (tenant_id) where standard;

create table opportunities.stage (
    tenant_id uuid not null,
    id uuid not null,
    pipeline_id uuid not null,
    -- null: called as the standard stage it is mapped to
    name text check (length(name) between 1 and 100),
    standard_stage text not null check (standard_stage in ('PROSPECTING', 'QUALIFICATION', 'PROPOSAL', 'NEGOTIATION', 'CLOSED_WON', 'CLOSED_LOST')),
    position integer not null,
    probability smallint not null check (probability between 0 and 100),
    -- a deal that has been here for longer counts as stalled; null: never
    stalled_after_days integer check (stalled_after_days between 1 and 3650),
    -- what a deal must say before it may come here
    required text[] not null default '{}'
        check (required <@ array['VALUE', 'EXPECTED_CLOSE', 'NEXT_STEP', 'OWNER', 'COMPETITORS', 'DESCRIPTION', 'REASON']),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    -- a stage that deals have been in is kept for their history
    removed_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, pipeline_id) references opportunities.pipeline,
    check (standard_stage <> 'CLOSED_WON' or probability = 100),
    check (standard_stage <> 'CLOSED_LOST' or probability = 0)
);
call platform.isolate('opportunities.stage');
create index stage_pipeline on opportunities.stage (tenant_id, pipeline_id, position);

create table opportunities.opportunity (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    title text not null check (length(title) between 1 and 300),
    customer_id uuid not null,
    value numeric(18,2) not null default 0 check (value >= 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    pipeline_id uuid not null,
    stage_id uuid not null,
    standard_stage text not null check (standard_stage in ('PROSPECTING', 'QUALIFICATION', 'PROPOSAL', 'NEGOTIATION', 'CLOSED_WON', 'CLOSED_LOST')),
    probability smallint not null check (probability between 0 and 100),
    weighted numeric(18,2) not null generated always as (round(value * probability / 100, 2)) stored,
    expected_close date,
    -- what lists sort by: a deal without a day comes last
    close_key date not null generated always as (case when expected_close is null then date '9999-12-31' else expected_close end) stored,
    owner_id uuid,
    competitors text[] not null default '{}',
    loss_reason text,
    next_step text,
    next_step_due date,
    description text,
    stage_since timestamptz not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    search_text text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, customer_id) references customers.customer,
    foreign key (tenant_id, pipeline_id) references opportunities.pipeline,
    foreign key (tenant_id, stage_id) references opportunities.stage,
    check ((closed_at is not null) = (standard_stage in ('CLOSED_WON', 'CLOSED_LOST')))
);
call platform.isolate('opportunities.opportunity');
-- The board: a column's cards in their order, and its sums without a look into the table.
create index opportunity_board on opportunities.opportunity (tenant_id, stage_id, close_key, id)
    include (owner_id, currency, value, weighted, stage_since) where deleted_at is null and closed_at is null;
create index opportunity_closed_board on opportunities.opportunity (tenant_id, stage_id, closed_at) where deleted_at is null and closed_at is not null;
-- CASE, not COALESCE: row-level security takes COALESCE for a function that might leak, and would not enter the index by it.
create index opportunity_closed on opportunities.opportunity (tenant_id, (case when closed_at is null then '-infinity' else closed_at end), id)
    where deleted_at is null;
create index opportunity_closed_cards on opportunities.opportunity (tenant_id, stage_id, (case when closed_at is null then '-infinity' else closed_at end), id)
    where deleted_at is null;
create index opportunity_close on opportunities.opportunity (tenant_id, close_key, id) where deleted_at is null;
create index opportunity_created on opportunities.opportunity (tenant_id, created_at, id) where deleted_at is null;
create index opportunity_value on opportunities.opportunity (tenant_id, value, id) where deleted_at is null;
create index opportunity_title on opportunities.opportunity (tenant_id, search_text, id) where deleted_at is null;
create index opportunity_since on opportunities.opportunity (tenant_id, stage_since, id) where deleted_at is null;
create index opportunity_customer on opportunities.opportunity (tenant_id, customer_id, created_at desc, id desc);
create index opportunity_owner on opportunities.opportunity (tenant_id, owner_id, close_key, id) where deleted_at is null;
create index opportunity_search on opportunities.opportunity using gin (search_text extensions.gin_trgm_ops);

-- What a deal was from a moment on. Moves between stages are told on the deal and on the customer's timeline; the rows of
-- the other changes make it possible to know every forecast of the past exactly.
create table opportunities.deal_change (
    tenant_id uuid not null,
    id uuid not null,
    opportunity_id uuid not null,
    customer_id uuid not null,
    at timestamptz not null,
    kind text not null check (kind in ('OPENED', 'MOVED', 'WON', 'LOST', 'REOPENED', 'REVISED', 'DELETED', 'RESTORED')),
    pipeline_id uuid not null,
    from_stage_id uuid,
    stage_id uuid not null,
    from_stage text,
    standard_stage text not null,
    days_in_stage numeric(9,2),
    probability smallint not null,
    value numeric(18,2) not null,
    currency text not null,
    expected_close date,
    closed_at timestamptz,
    owner_id uuid,
    reason text,
    actor_id uuid,
    actor_name text not null,
    primary key (tenant_id, opportunity_id, at, id),
    foreign key (tenant_id, opportunity_id) references opportunities.opportunity
);
call platform.isolate('opportunities.deal_change');
create index deal_change_customer on opportunities.deal_change (tenant_id, customer_id, at desc, id desc)
    where kind in ('OPENED', 'MOVED', 'WON', 'LOST', 'REOPENED');

-- What was forecast at the beginning of each ISO week, by month and owner.
create table opportunities.forecast_week (
    tenant_id uuid not null,
    week date not null,
    taken_at timestamptz not null,
    primary key (tenant_id, week)
);
call platform.isolate('opportunities.forecast_week');

create table opportunities.forecast_snapshot (
    tenant_id uuid not null,
    week date not null,
    month date not null,
    owner_id uuid,
    currency text not null,
    deals integer not null,
    committed numeric(20,2) not null,
    best_case numeric(20,2) not null,
    weighted numeric(20,2) not null,
    won numeric(20,2) not null,
    unique nulls not distinct (tenant_id, week, month, owner_id, currency),
    foreign key (tenant_id, week) references opportunities.forecast_week on delete cascade
);
call platform.isolate('opportunities.forecast_snapshot');
create index forecast_snapshot_month on opportunities.forecast_snapshot (tenant_id, month, week);

-- What a person is to win in a month.
create table opportunities.target (
    tenant_id uuid not null,
    owner_id uuid not null,
    month date not null check (extract(day from month) = 1),
    value numeric(18,2) not null check (value > 0),
    currency text not null,
    updated_at timestamptz not null default now(),
    updated_by_name text not null,
    primary key (tenant_id, owner_id, month)
);
call platform.isolate('opportunities.target');

-- For scoring, quotes, analytics and reports: the facts of a deal that is not deleted.
create view opportunities.pub_opportunity with (security_invoker = true) as
    select tenant_id, id, title, customer_id, owner_id, pipeline_id, standard_stage, value, currency, probability, weighted,
           expected_close, opened_at, closed_at, loss_reason
    from opportunities.opportunity
    where deleted_at is null;
