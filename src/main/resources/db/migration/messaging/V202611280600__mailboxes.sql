-- Mailboxes that are read for what customers write. The password is sealed by the program.
create table messaging.mailbox (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    name text not null check (length(name) between 1 and 100),
    address text collate "C" not null,
    host text not null,
    port integer not null check (port between 1 and 65535),
    security text not null check (security in ('TLS', 'STARTTLS', 'NONE')),
    username text not null,
    password bytea not null,
    folder text not null,
    active boolean not null default true,
    strangers text not null check (strangers in ('MAKE_LEAD', 'LEAVE_ASIDE')),
    owner_id uuid,
    tags text[] not null default '{}',
    begins_with text not null check (begins_with in ('NEW', 'ALL')),
    cut_quotes boolean not null default true,
    mark_seen boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
call platform.isolate('messaging.mailbox');

-- How far a mailbox is read, and how it goes. Apart from what people set, so that neither waits for the other.
create table messaging.mailbox_state (
    tenant_id uuid not null,
    mailbox_id uuid not null,
    -- null until the first look; then everything below next_uid has been dealt with
    uid_validity bigint,
    next_uid bigint,
    -- grows whenever the numbers begin anew: with another validity, server or folder
    epoch integer not null default 0,
    -- when it was looked into first; what had come before is taken only where that was wished
    begun_at timestamptz,
    next_look_at timestamptz not null default now(),
    last_look_at timestamptz,
    last_success_at timestamptz,
    problem text,
    problem_detail text,
    failures integer not null default 0,
    -- a message at which the connection broke, and how often
    stuck_uid bigint,
    stuck_times integer not null default 0,
    waiting bigint,
    taken bigint not null default 0,
    aside bigint not null default 0,
    updated_at timestamptz not null default now(),
    primary key (tenant_id, mailbox_id),
    foreign key (tenant_id, mailbox_id) references messaging.mailbox on delete cascade
);
call platform.isolate('messaging.mailbox_state');

-- Every message that was looked at, and what became of it. message_key tells it apart from all others: the hash of its
-- Message-ID with sender and date, or of its head where it has none; only the first of several copies has it. The body is not kept here.
create table messaging.received (
    tenant_id uuid not null,
    id uuid not null,
    mailbox_id uuid not null,
    epoch integer not null,
    uid bigint not null,
    message_key text collate "C",
    -- the hash of its Message-ID alone, by which answers name it
    id_key text collate "C",
    same_as uuid,
    thread_id uuid not null,
    from_email text collate "C",
    from_name text,
    subject text,
    excerpt text,
    arrived_at timestamptz not null,
    size bigint not null,
    files integer not null default 0,
    outcome text not null check (outcome in ('NEW_LEAD', 'LEAD', 'CUSTOMER', 'ASIDE', 'DUPLICATE', 'FAILED')),
    reason text,
    reason_detail text,
    lead_id uuid,
    customer_id uuid,
    interaction_id uuid,
    taken_by text,
    taken_at timestamptz,
    search_text text not null,
    created_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, mailbox_id) references messaging.mailbox,
    foreign key (tenant_id, customer_id) references customers.customer on delete set null (customer_id)
);
call platform.isolate('messaging.received');
create unique index received_message on messaging.received (tenant_id, message_key) where message_key is not null;
create unique index received_place on messaging.received (tenant_id, mailbox_id, epoch, uid);
create index received_arrived on messaging.received (tenant_id, arrived_at, id);
create index received_outcome on messaging.received (tenant_id, outcome, arrived_at, id);
create index received_mailbox on messaging.received (tenant_id, mailbox_id, arrived_at, id);
create index received_from on messaging.received (tenant_id, from_email, arrived_at, id);
create index received_thread on messaging.received (tenant_id, thread_id, arrived_at, id);
create index received_id on messaging.received (tenant_id, id_key) where id_key is not null;
create index received_same on messaging.received (tenant_id, same_as) where same_as is not null;
create index received_customer on messaging.received (tenant_id, customer_id) where customer_id is not null;
create index received_lead on messaging.received (tenant_id, lead_id) where lead_id is not null;
create index received_search on messaging.received using gin (search_text extensions.gin_trgm_ops);
