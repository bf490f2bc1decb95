-- Where the price of a line came from, and what it would have been: a price typed below it is a discount too.
alter table quotes.quote_line
    add column price_source text not null default 'TYPED' check (price_source in ('TYPED', 'CATALOGUE', 'LIST')),
    add column list_price numeric(18,4),
    add column price_list_id uuid,
    add column price_list_name text,
    add column price_from numeric(18,4);

-- How a draft stands to the unit's limits; null where it needs nobody's word.
alter table quotes.quote
    add column approval text check (approval in ('NEEDED', 'ASKED', 'APPROVED', 'REFUSED')),
    add column approval_asked_by uuid,
    add column approval_asked_by_name text,
    add column approval_asked_at timestamptz,
    add column approval_decided_by_name text,
    add column approval_decided_at timestamptz,
    add column approval_note text;
create index quote_approval on quotes.quote (tenant_id, approval, created_at, id) where approval is not null;

alter table quotes.quote_entry drop constraint quote_entry_kind_check;
alter table quotes.quote_entry add constraint quote_entry_kind_check check (kind in ('CREATED', 'SENT', 'VIEWED', 'ACCEPTED',
    'REJECTED', 'EXPIRED', 'QUESTION', 'REVISED', 'CONVERTED', 'REVOKED', 'APPROVAL_ASKED', 'APPROVED', 'REFUSED',
    'APPROVAL_VOID'));

create table quotes.approval_limits (
    tenant_id uuid not null,
    version bigint not null default 1,
    whole_discount numeric(9,4) check (whole_discount between 0 and 100),
    line_discount numeric(9,4) check (line_discount between 0 and 100),
    lowest_margin numeric(9,4) check (lowest_margin between -1000 and 100),
    own_quotes boolean not null default false,
    updated_at timestamptz not null default now(),
    primary key (tenant_id)
);
call platform.isolate('quotes.approval_limits');

-- What a quote can begin with: the words, terms and lines of one, without a customer.
create table quotes.template (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    name text not null check (length(name) between 1 and 200),
    name_key text collate "C" not null,
    content jsonb not null,
    line_count integer not null,
    created_by_name text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (tenant_id, name_key)
);
call platform.isolate('quotes.template');

-- Products that are sold together, at the price of the whole where it has one.
create table quotes.bundle (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    name text not null check (length(name) between 1 and 200),
    name_key text collate "C" not null,
    price numeric(18,4) check (price >= 0),
    currency text,
    active boolean not null default true,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (tenant_id, name_key),
    check ((price is null) = (currency is null))
);
call platform.isolate('quotes.bundle');

create table quotes.bundle_line (
    tenant_id uuid not null,
    bundle_id uuid not null,
    position integer not null,
    product_id uuid not null,
    quantity numeric(18,4) not null check (quantity > 0),
    primary key (tenant_id, bundle_id, position),
    foreign key (tenant_id, bundle_id) references quotes.bundle on delete cascade,
    foreign key (tenant_id, product_id) references commerce.product
);
call platform.isolate('quotes.bundle_line');
create index bundle_line_product on quotes.bundle_line (tenant_id, product_id);

-- How offers went is asked by the day they were sent.
create index quote_sent on quotes.quote (tenant_id, sent_at, id) where sent_at is not null;
