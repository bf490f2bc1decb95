create schema customers;

-- The profile: what people enter. Numbers that rules compute live in customers.standing, so that a nightly
-- rescoring of everybody never touches the search index or the profile's keys.
create table customers.customer (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    external_id text collate "C",
    type text not null default 'B2C' check (type in ('B2C', 'B2B', 'MIXED')),
    first_name text,
    last_name text,
    company text,
    name text not null,
    name_key text collate "C" not null,
    email text,
    email_key text collate "C",
    phone text,
    phone_key text collate "C",
    emails text[] not null default '{}',
    phones text[] not null default '{}',
    industry text,
    company_size text check (company_size in ('STARTUP', 'SMALL', 'MEDIUM', 'LARGE', 'ENTERPRISE')),
    lead_source text check (lead_source in ('WEBSITE', 'REFERRAL', 'SOCIAL_MEDIA', 'EMAIL', 'TRADE_SHOW', 'PHONE', 'PARTNER', 'ADVERTISING', 'OTHER')),
    owner_id uuid,
    notes text,
    language text,
    time_zone text,
    country text,
    city text,
    tax_id bytea,
    birth_date bytea,
    stage_override text check (stage_override in ('LEAD', 'PROSPECT', 'CUSTOMER', 'LOYAL_CUSTOMER', 'AT_RISK', 'CHURNED')),
    stage_override_reason text,
    custom_fields jsonb not null default '{}',
    search_text text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
call platform.isolate('customers.customer');
create unique index customer_external_id on customers.customer (tenant_id, external_id) where external_id is not null;
create index customer_name on customers.customer (tenant_id, name_key, id) where deleted_at is null;
create index customer_created on customers.customer (tenant_id, created_at, id) where deleted_at is null;
create index customer_email on customers.customer (tenant_id, email_key) where email_key is not null;
create index customer_phone on customers.customer (tenant_id, phone_key) where phone_key is not null;
create index customer_owner on customers.customer (tenant_id, owner_id, id) where owner_id is not null;
create index customer_country on customers.customer (tenant_id, country, city) where country is not null;
create index customer_industry on customers.customer (tenant_id, industry) where industry is not null;
create index customer_deleted on customers.customer (tenant_id, deleted_at, id) where deleted_at is not null;
create index customer_search on customers.customer using gin (search_text extensions.gin_trgm_ops);

-- What the rules of health, lifecycle, tier and RFM say of a customer now, beside the facts they stand on.
create table customers.standing (
    tenant_id uuid not null,
    customer_id uuid not null,
    order_count integer not null default 0,
    gross numeric(18,2) not null default 0,
    returned numeric(18,2) not null default 0,
    lifetime_value numeric(18,2) not null default 0,
    first_order_at timestamptz,
    last_order_at timestamptz,
    order_days integer not null default 0,
    gap_days numeric(9,3),
    last_interaction_at timestamptz,
    next_follow_up_at timestamptz,
    health_score smallint not null default 10,
    stage text not null default 'LEAD' check (stage in ('LEAD', 'PROSPECT', 'CUSTOMER', 'LOYAL_CUSTOMER', 'AT_RISK', 'CHURNED')),
    tier text not null default 'BRONZE' check (tier in ('PLATINUM', 'GOLD', 'SILVER', 'BRONZE')),
    shop_segment text not null default 'REGULAR' check (shop_segment in ('HIGH_VALUE', 'FREQUENT', 'DORMANT', 'REGULAR')),
    rfm_recency smallint,
    rfm_frequency smallint,
    rfm_monetary smallint,
    rfm_group text,
    noted_health smallint,
    scored_at timestamptz,
    primary key (tenant_id, customer_id),
    foreign key (tenant_id, customer_id) references customers.customer on delete cascade
) with (fillfactor = 80);
call platform.isolate('customers.standing');
-- CASE, not COALESCE: row-level security takes COALESCE for a function that might leak, and would not enter the index by it.
create index standing_value on customers.standing (tenant_id, lifetime_value, customer_id);
create index standing_last_order on customers.standing (tenant_id, (case when last_order_at is null then '-infinity' else last_order_at end), customer_id);
create index standing_first_order on customers.standing (tenant_id, (case when first_order_at is null then '-infinity' else first_order_at end), customer_id);
create index standing_health on customers.standing (tenant_id, health_score, customer_id);
create index standing_orders on customers.standing (tenant_id, order_count, customer_id);
create index standing_last_touch on customers.standing (tenant_id, (case when last_interaction_at is null then '-infinity' else last_interaction_at end), customer_id);
create index standing_follow_up on customers.standing (tenant_id, (case when next_follow_up_at is null then '-infinity' else next_follow_up_at end), customer_id);
create index standing_tier on customers.standing (tenant_id, tier, lifetime_value, customer_id);
create index standing_stage on customers.standing (tenant_id, stage, lifetime_value, customer_id);
create index standing_segment on customers.standing (tenant_id, shop_segment, lifetime_value, customer_id);
create index standing_rfm on customers.standing (tenant_id, rfm_group, lifetime_value, customer_id);

-- History of what rules (or a person, with a reason) said: STAGE, TIER and HEALTH. Also read by the timeline.
create table customers.standing_change (
    tenant_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    at timestamptz not null,
    what text not null check (what in ('STAGE', 'TIER', 'HEALTH')),
    from_value text,
    to_value text not null,
    automatic boolean not null default true,
    reason text,
    actor_name text,
    primary key (tenant_id, customer_id, at, id)
) partition by range (at);
call platform.add_monthly_log('customers.standing_change', null);

-- What people did to the record: made, edited, deleted, restored, merged.
create table customers.record_change (
    tenant_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    at timestamptz not null,
    kind text not null check (kind in ('CREATED', 'FIELD', 'DELETED', 'RESTORED')),
    actor_name text not null,
    data jsonb not null default '{}',
    primary key (tenant_id, customer_id, at, id)
) partition by range (at);
call platform.add_monthly_log('customers.record_change', null);

create table customers.address (
    tenant_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    kind text not null default 'MAIN' check (kind in ('MAIN', 'BILLING', 'SHIPPING')),
    line1 text,
    line2 text,
    city text,
    region text,
    postal_code text,
    country text,
    primary key (tenant_id, id),
    foreign key (tenant_id, customer_id) references customers.customer on delete cascade
);
call platform.isolate('customers.address');
create index on customers.address (tenant_id, customer_id);

-- Tags and categories: words the shop gives to customers. They work alike and are kept apart by kind.
create table customers.label (
    tenant_id uuid not null,
    id uuid not null,
    kind text not null check (kind in ('TAG', 'CATEGORY', 'INDUSTRY')),
    name text not null check (length(name) between 1 and 60),
    name_key text collate "C" not null,
    color text,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (tenant_id, kind, name_key)
);
call platform.isolate('customers.label');

create table customers.customer_label (
    tenant_id uuid not null,
    customer_id uuid not null,
    label_id uuid not null,
    primary key (tenant_id, customer_id, label_id),
    foreign key (tenant_id, customer_id) references customers.customer on delete cascade,
    foreign key (tenant_id, label_id) references customers.label on delete cascade
);
call platform.isolate('customers.customer_label');
create index on customers.customer_label (tenant_id, label_id, customer_id);

create table customers.interaction (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    customer_id uuid not null,
    type text not null check (type in ('EMAIL', 'PHONE', 'MEETING', 'DEMO', 'SUPPORT', 'MARKETING', 'SALES', 'FOLLOW_UP', 'CHAT', 'SMS', 'NOTE')),
    direction text check (direction in ('IN', 'OUT')),
    subject text,
    content text,
    outcome text,
    next_action text,
    due_at timestamptz,
    occurred_at timestamptz not null,
    duration_minutes integer check (duration_minutes between 0 and 10080),
    answered boolean,
    person_id uuid,
    person_name text,
    external_id text collate "C",
    file_ids uuid[] not null default '{}',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, customer_id) references customers.customer on delete cascade
);
call platform.isolate('customers.interaction');
create index interaction_timeline on customers.interaction (tenant_id, customer_id, occurred_at desc, id desc);
create index interaction_recent on customers.interaction (tenant_id, occurred_at desc, id desc);
create unique index interaction_external on customers.interaction (tenant_id, external_id) where external_id is not null;

create table customers.task (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    customer_id uuid not null,
    interaction_id uuid,
    title text not null check (length(title) between 1 and 300),
    due_at timestamptz,
    assignee_id uuid,
    assignee_name text,
    done_at timestamptz,
    done_by_name text,
    created_by_name text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, customer_id) references customers.customer on delete cascade
);
call platform.isolate('customers.task');
create index task_customer on customers.task (tenant_id, customer_id, created_at desc, id desc);
create index task_open on customers.task (tenant_id, assignee_id, (case when due_at is null then 'infinity' else due_at end), id) where done_at is null;
create index task_due on customers.task (tenant_id, (case when due_at is null then 'infinity' else due_at end), id) where done_at is null;
