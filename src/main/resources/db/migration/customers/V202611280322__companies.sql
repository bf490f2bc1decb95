-- What a customer is as a company: which other one it belongs to, how it pays, whom one talks to first.
create table customers.company (
    tenant_id uuid not null,
    customer_id uuid not null,
    version bigint not null default 1,
    parent_id uuid check (parent_id <> customer_id),
    main_contact_id uuid,
    payment_terms text check (payment_terms in ('PREPAID', 'ON_DELIVERY', 'NET', 'END_OF_MONTH', 'CHEQUE')),
    payment_days integer check (payment_days between 0 and 365),
    payment_note text check (length(payment_note) <= 500),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, customer_id),
    foreign key (tenant_id, customer_id) references customers.customer on delete cascade,
    foreign key (tenant_id, parent_id) references customers.customer on delete set null (parent_id)
);
call platform.isolate('customers.company');
create index company_parent on customers.company (tenant_id, parent_id, customer_id) where parent_id is not null;

-- People at a company.
create table customers.contact (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    customer_id uuid not null,
    name text not null check (length(name) between 1 and 200),
    name_key text collate "C" not null,
    job_title text,
    roles text[] not null default '{}'
        check (roles <@ array['DECISION_MAKER', 'BUYER', 'ACCOUNTING', 'TECHNICAL', 'LOGISTICS', 'OTHER']),
    emails text[] not null default '{}',
    phones text[] not null default '{}',
    note text,
    search_text text not null,
    -- whole addresses in small letters, and numbers as they are dialled from anywhere
    keys text[] not null default '{}',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, customer_id) references customers.customer on delete cascade
);
call platform.isolate('customers.contact');
create index contact_of_customer on customers.contact (tenant_id, customer_id, created_at, id);
create index contact_name on customers.contact (tenant_id, name_key, id) where deleted_at is null;
create index contact_keys on customers.contact using gin (keys);
create index contact_search on customers.contact using gin (search_text extensions.gin_trgm_ops);
