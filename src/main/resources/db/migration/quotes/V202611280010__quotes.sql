create schema quotes;

-- The last number a business unit gave out. Whoever makes a quote holds this row until his transaction ends: a number
-- is taken by a quote that exists, or by none.
create table quotes.number_series (
    tenant_id uuid not null,
    last bigint not null,
    primary key (tenant_id)
);
call platform.isolate('quotes.number_series');

create table quotes.quote (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    series bigint not null,
    revision integer not null default 1,
    number text collate "C" not null,
    status text not null default 'DRAFT' check (status in ('DRAFT', 'SENT', 'VIEWED', 'ACCEPTED', 'REJECTED', 'EXPIRED')),
    customer_id uuid not null,
    -- the opportunities module keeps its own rows; no foreign key along that arrow
    opportunity_id uuid,
    owner_id uuid,
    title text,
    currency text not null,
    language text not null,
    valid_until date not null,
    tax_included boolean not null default false,
    discount_percent numeric(9,4) check (discount_percent between 0 and 100),
    discount_amount numeric(18,4) check (discount_amount >= 0),
    terms text,
    notes text,
    line_count integer not null,
    subtotal numeric(18,4) not null,
    line_discount numeric(18,4) not null,
    discount numeric(18,4) not null,
    net numeric(18,4) not null,
    tax numeric(18,4) not null,
    shipping numeric(18,4) not null default 0,
    total numeric(18,4) not null,
    -- what the goods cost us, where that is known of every line
    cost numeric(18,4),
    revision_of uuid,
    revised_by uuid,
    sent_at timestamptz,
    viewed_at timestamptz,
    decided_at timestamptz,
    reject_reason text,
    order_id uuid,
    search_text text not null,
    created_by_name text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, series, revision),
    foreign key (tenant_id, customer_id) references customers.customer,
    foreign key (tenant_id, order_id) references commerce.purchase
);
call platform.isolate('quotes.quote');
create index quote_created on quotes.quote (tenant_id, created_at, id);
create index quote_number on quotes.quote (tenant_id, number, id);
create index quote_total on quotes.quote (tenant_id, total, id);
create index quote_valid on quotes.quote (tenant_id, valid_until, id);
create index quote_customer on quotes.quote (tenant_id, customer_id, created_at desc, id desc);
create index quote_owner on quotes.quote (tenant_id, owner_id, created_at, id);
create index quote_status on quotes.quote (tenant_id, status, created_at, id);
create index quote_opportunity on quotes.quote (tenant_id, opportunity_id) where opportunity_id is not null;
create index quote_open on quotes.quote (tenant_id, valid_until) where status in ('SENT', 'VIEWED');
create unique index quote_order on quotes.quote (tenant_id, order_id) where order_id is not null;
create index quote_search on quotes.quote using gin (search_text extensions.gin_trgm_ops);

-- Named by quote and position, as the lines of an order are.
create table quotes.quote_line (
    tenant_id uuid not null,
    quote_id uuid not null,
    position integer not null,
    product_id uuid,
    sku text collate "C",
    name text not null,
    description text,
    quantity numeric(18,4) not null check (quantity > 0),
    unit_price numeric(18,4) not null check (unit_price >= 0),
    discount_percent numeric(9,4) check (discount_percent between 0 and 100),
    discount_amount numeric(18,4) check (discount_amount >= 0),
    tax_rate numeric(9,4) not null default 0 check (tax_rate between 0 and 100),
    unit_cost numeric(18,4),
    gross numeric(18,4) not null,
    discount numeric(18,4) not null,
    -- its part of the discount on the whole
    share numeric(18,4) not null,
    net numeric(18,4) not null,
    tax numeric(18,4) not null,
    total numeric(18,4) not null,
    primary key (tenant_id, quote_id, position),
    foreign key (tenant_id, quote_id) references quotes.quote on delete cascade,
    foreign key (tenant_id, product_id) references commerce.product
);
call platform.isolate('quotes.quote_line');
create index quote_line_product on quotes.quote_line (tenant_id, product_id) where product_id is not null;

-- What opens the page of a quote without a sign-in; only the hash is kept.
create table quotes.quote_link (
    tenant_id uuid not null,
    id uuid not null,
    quote_id uuid not null,
    token_hash text not null unique,
    created_by_name text not null,
    created_at timestamptz not null default now(),
    revoked_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, quote_id) references quotes.quote on delete cascade
);
call platform.isolate('quotes.quote_link');
create policy presented on quotes.quote_link for select using (token_hash = platform.presented_credential());
create index quote_link_quote on quotes.quote_link (tenant_id, quote_id);

-- Who accepted, and the very document that was accepted.
create table quotes.acceptance (
    tenant_id uuid not null,
    quote_id uuid not null,
    name text not null,
    signature text not null,
    ip text,
    user_agent text,
    accepted_at timestamptz not null,
    document bytea not null,
    document_sha256 text not null,
    primary key (tenant_id, quote_id),
    foreign key (tenant_id, quote_id) references quotes.quote on delete cascade
);
call platform.isolate('quotes.acceptance');

-- What happened with a quote, for its page and for the customer's timeline.
create table quotes.quote_entry (
    tenant_id uuid not null,
    id uuid not null,
    quote_id uuid not null,
    customer_id uuid not null,
    at timestamptz not null,
    kind text not null check (kind in ('CREATED', 'SENT', 'VIEWED', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'QUESTION', 'REVISED',
        'CONVERTED', 'REVOKED')),
    actor_name text,
    text text,
    primary key (tenant_id, id),
    foreign key (tenant_id, quote_id) references quotes.quote on delete cascade
);
call platform.isolate('quotes.quote_entry');
create index quote_entry_quote on quotes.quote_entry (tenant_id, quote_id, at, id);
create index quote_entry_customer on quotes.quote_entry (tenant_id, customer_id, at desc, id desc);

-- For scoring, analytics and other modules: the facts of a quote, nothing else.
create view quotes.pub_quote with (security_invoker = true) as
    select tenant_id, id, number, status, customer_id, opportunity_id, owner_id, currency, total, valid_until, revised_by,
           order_id, created_at, sent_at, viewed_at, decided_at
    from quotes.quote
    where deleted_at is null;
