create schema segments;

-- Customers chosen by rules. A DYNAMIC one follows its rules; a FIXED one was filled once, or by hand.
create table segments.segment (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    name text not null check (length(name) between 1 and 100),
    description text,
    kind text not null check (kind in ('DYNAMIC', 'FIXED')),
    definition jsonb,
    owner_id uuid,
    owner_name text not null,
    shared boolean not null default true,
    members bigint not null default 0,
    counted_at timestamptz,
    -- the job that goes through everybody since the rules changed; null once it has
    filling uuid,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz,
    primary key (tenant_id, id),
    check (kind = 'FIXED' or definition is not null)
);
call platform.isolate('segments.segment');
create index segment_name on segments.segment (tenant_id, lower(name), id) where deleted_at is null;

create table segments.member (
    tenant_id uuid not null,
    segment_id uuid not null,
    customer_id uuid not null,
    joined_at timestamptz not null,
    primary key (tenant_id, segment_id, customer_id),
    foreign key (tenant_id, segment_id) references segments.segment on delete cascade
);
call platform.isolate('segments.member');
create index member_joined on segments.member (tenant_id, segment_id, joined_at, customer_id);
create index member_customer on segments.member (tenant_id, customer_id);

-- Who was in a segment and left it.
create table segments.past_member (
    tenant_id uuid not null,
    segment_id uuid not null,
    customer_id uuid not null,
    joined_at timestamptz not null,
    left_at timestamptz not null,
    primary key (tenant_id, segment_id, customer_id, left_at)
) partition by range (left_at);
call platform.add_monthly_log('segments.past_member', 24);

-- How many joined and left a segment on a day of the unit's calendar, and how many were in it at its end.
create table segments.tally (
    tenant_id uuid not null,
    segment_id uuid not null,
    day date not null,
    joined bigint not null default 0,
    departed bigint not null default 0,
    members bigint not null,
    primary key (tenant_id, segment_id, day),
    foreign key (tenant_id, segment_id) references segments.segment on delete cascade
);
call platform.isolate('segments.tally');

-- Customers to be looked at again since something happened to them.
create table segments.due (
    tenant_id uuid not null,
    customer_id uuid not null,
    since timestamptz not null default clock_timestamp(),
    primary key (tenant_id, customer_id)
);
call platform.isolate('segments.due');

-- Up to which moment of the unit's clock the edges of time windows have been looked for.
create table segments.time_watch (
    tenant_id uuid primary key,
    seen timestamptz not null
);
call platform.isolate('segments.time_watch');
