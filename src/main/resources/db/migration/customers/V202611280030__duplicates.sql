-- Two customers who are likely the same; each pair once, the smaller id first.
create table customers.duplicate_pair (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    first_id uuid not null,
    second_id uuid not null check (first_id < second_id),
    score smallint not null check (score between 1 and 99),
    findings jsonb not null,
    -- DISMISSED: somebody said that these are two; it is remembered, whatever later runs find
    state text not null default 'OPEN' check (state in ('OPEN', 'DISMISSED')),
    checked_at timestamptz not null,
    decided_at timestamptz,
    decided_by_name text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (tenant_id, first_id, second_id),
    foreign key (tenant_id, first_id) references customers.customer on delete cascade,
    foreign key (tenant_id, second_id) references customers.customer on delete cascade
);
call platform.isolate('customers.duplicate_pair');
create index duplicate_pair_score on customers.duplicate_pair (tenant_id, state, score, id);
create index duplicate_pair_created on customers.duplicate_pair (tenant_id, state, created_at, id);
create index duplicate_pair_second on customers.duplicate_pair (tenant_id, second_id);

-- One row per search through everybody: what the next one has to look at, and what screens say of the last one.
create table customers.duplicate_search (
    tenant_id uuid not null,
    id uuid not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    customers bigint not null default 0,
    compared bigint not null default 0,
    found bigint not null default 0,
    -- the words names are often made of, each with the part of the customers that has it
    words jsonb not null default '{}',
    primary key (tenant_id, id)
);
call platform.isolate('customers.duplicate_search');
create index duplicate_search_started on customers.duplicate_search (tenant_id, started_at, id);
