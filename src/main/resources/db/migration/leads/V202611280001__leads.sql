create schema leads;

-- Somebody who may become a customer.
create table leads.lead (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    external_id text collate "C",
    first_name text,
    last_name text,
    company text,
    name text not null,
    name_key text collate "C" not null,
    email text,
    email_key text collate "C",
    phone text,
    source text not null default 'OTHER' check (source in ('WEBSITE', 'REFERRAL', 'SOCIAL_MEDIA', 'EMAIL', 'TRADE_SHOW', 'PHONE', 'PARTNER', 'ADVERTISING', 'OTHER')),
    referral text,
    status text not null default 'NEW' check (status in ('NEW', 'CONTACTED', 'QUALIFIED', 'CONVERTED', 'LOST')),
    lost_from text check (lost_from in ('NEW', 'CONTACTED', 'QUALIFIED')),
    lost_reason text,
    industry text,
    company_size text check (company_size in ('STARTUP', 'SMALL', 'MEDIUM', 'LARGE', 'ENTERPRISE')),
    country text,
    city text,
    language text,
    message text,
    notes text,
    expected_value numeric(18,2) check (expected_value >= 0),
    currency text,
    owner_id uuid,
    first_response_at timestamptz,
    first_response_due_at timestamptz,
    last_interaction_at timestamptz,
    next_follow_up_at timestamptz,
    next_action text,
    customer_id uuid,
    joined boolean not null default false,
    converted_at timestamptz,
    custom_fields jsonb not null default '{}',
    search_text text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null default now(),
    deleted_at timestamptz,
    primary key (tenant_id, id),
    check ((status = 'LOST') = (lost_from is not null)),
    check ((status = 'CONVERTED') = (converted_at is not null)),
    foreign key (tenant_id, customer_id) references customers.customer on delete set null (customer_id)
);
call platform.isolate('leads.lead');
create unique index lead_external_id on leads.lead (tenant_id, external_id) where external_id is not null;
create index lead_name on leads.lead (tenant_id, name_key, id) where deleted_at is null;
create index lead_created on leads.lead (tenant_id, created_at, id) where deleted_at is null;
create index lead_status on leads.lead (tenant_id, status, created_at, id) where deleted_at is null;
create index lead_owner on leads.lead (tenant_id, owner_id, created_at, id) where deleted_at is null;
create index lead_email on leads.lead (tenant_id, email_key) where email_key is not null;
create index lead_phone on leads.lead (tenant_id, phone) where phone is not null;
create index lead_customer on leads.lead (tenant_id, customer_id) where customer_id is not null;
create index lead_updated on leads.lead (tenant_id, updated_at, id) where deleted_at is null;
create index lead_value on leads.lead (tenant_id, (case when expected_value is null then 0 else expected_value end), id) where deleted_at is null;
create index lead_response_due on leads.lead (tenant_id, (case when first_response_due_at is null then 'infinity' else first_response_due_at end), id) where deleted_at is null;
create index lead_unanswered on leads.lead (tenant_id, first_response_due_at) where first_response_at is null and deleted_at is null and status = 'NEW';
create index lead_follow_up on leads.lead (tenant_id, (case when next_follow_up_at is null then 'infinity' else next_follow_up_at end), id) where deleted_at is null;
create index lead_last_touch on leads.lead (tenant_id, (case when last_interaction_at is null then '-infinity' else last_interaction_at end), id) where deleted_at is null;
create index lead_deleted on leads.lead (tenant_id, deleted_at, id) where deleted_at is not null;
create index lead_search on leads.lead using gin (search_text extensions.gin_trgm_ops);

create table leads.lead_tag (
    tenant_id uuid not null,
    lead_id uuid not null,
    tag_key text collate "C" not null,
    tag text not null check (length(tag) between 1 and 60),
    primary key (tenant_id, lead_id, tag_key),
    foreign key (tenant_id, lead_id) references leads.lead on delete cascade
);
call platform.isolate('leads.lead_tag');
create index lead_tag_key on leads.lead_tag (tenant_id, tag_key, lead_id);

-- What became of a lead: made, moved from status to status, edited, deleted, restored, asked again by a form.
create table leads.lead_change (
    tenant_id uuid not null,
    id uuid not null,
    lead_id uuid not null,
    at timestamptz not null,
    kind text not null check (kind in ('CREATED', 'STATUS', 'FIELD', 'ASKED_AGAIN', 'DELETED', 'RESTORED')),
    from_status text,
    to_status text,
    reason text,
    actor_id uuid,
    actor_name text not null,
    data jsonb not null default '{}',
    primary key (tenant_id, id),
    foreign key (tenant_id, lead_id) references leads.lead on delete cascade
);
call platform.isolate('leads.lead_change');
create index lead_change_of_lead on leads.lead_change (tenant_id, lead_id, at desc, id desc);

-- Contacts with a lead, in the shape of those with a customer: at conversion they are handed to him.
create table leads.lead_interaction (
    tenant_id uuid not null,
    id uuid not null,
    lead_id uuid not null,
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
    file_ids uuid[] not null default '{}',
    created_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, lead_id) references leads.lead on delete cascade
);
call platform.isolate('leads.lead_interaction');
create index lead_interaction_of_lead on leads.lead_interaction (tenant_id, lead_id, occurred_at desc, id desc);

-- What rules of the lifecycle may know: a customer who was a lead is at least a prospect.
create view leads.pub_converted_lead with (security_invoker = true) as
    select tenant_id, id, customer_id, source, created_at, converted_at
    from leads.lead
    where customer_id is not null and deleted_at is null;

-- How soon leads are answered and who gets them. A rule names any of some sources, countries, cities, industries, and
-- the people its leads go to; the first that fits holds, else everybody in the pool.
create table leads.handling (
    tenant_id uuid not null primary key,
    version bigint not null default 1,
    first_response_minutes integer check (first_response_minutes between 1 and 43200),
    distribution text not null check (distribution in ('BY_HAND', 'IN_TURN', 'BY_LOAD')),
    people uuid[] not null default '{}',
    away uuid[] not null default '{}',
    rules jsonb not null default '[]',
    turn bigint not null default 0,
    updated_at timestamptz not null default now()
);
call platform.isolate('leads.handling');
