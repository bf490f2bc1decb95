create schema commerce;

create table commerce.category (
    tenant_id uuid not null,
    id uuid not null,
    name text not null check (length(name) between 1 and 200),
    name_key text collate "C" not null,
    created_at timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (tenant_id, name_key)
);
call platform.isolate('commerce.category');

create table commerce.product (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    external_id text collate "C",
    sku text collate "C" not null check (length(sku) between 1 and 200),
    name text not null,
    -- made by an order line: named by the most frequent description of its lines until somebody names it
    named_by_lines boolean not null default false,
    category_id uuid,
    price numeric(18,4),
    cost numeric(18,4),
    stock numeric(18,3),
    currency text,
    active boolean not null default true,
    search_text text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz,
    primary key (tenant_id, id),
    unique (tenant_id, sku),
    foreign key (tenant_id, category_id) references commerce.category
);
call platform.isolate('commerce.product');
create unique index product_external_id on commerce.product (tenant_id, external_id) where external_id is not null;
create index product_name on commerce.product (tenant_id, search_text, id);
create index product_search on commerce.product using gin (search_text extensions.gin_trgm_ops);

-- One row per document of the shop: an order, a return (credit note) or an adjustment that is neither.
-- counted says whether it is an "order" for every rule; gross and returned are what it adds to its customer's sums.
create table commerce.purchase (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    kind text not null check (kind in ('ORDER', 'RETURN', 'ADJUSTMENT')),
    external_id text collate "C" not null check (length(external_id) between 1 and 200),
    number text collate "C" not null,
    customer_id uuid,
    status text not null check (status in ('PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'REFUNDED')),
    payment_status text not null check (payment_status in ('PENDING', 'PAID', 'FAILED', 'REFUNDED', 'PARTIALLY_REFUNDED')),
    placed_at timestamptz not null,
    currency text not null,
    discount numeric(18,4) not null default 0,
    shipping numeric(18,4) not null default 0,
    refunded numeric(18,4) not null default 0,
    total numeric(18,4) not null,
    line_count integer not null,
    counted boolean not null,
    gross numeric(18,4) not null,
    returned numeric(18,4) not null,
    country text,
    shipping_address jsonb,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (tenant_id, external_id),
    foreign key (tenant_id, customer_id) references customers.customer
);
call platform.isolate('commerce.purchase');
create index purchase_customer on commerce.purchase (tenant_id, customer_id, placed_at desc, id desc)
    include (kind, counted, gross, returned) where customer_id is not null;
create index purchase_placed on commerce.purchase (tenant_id, placed_at, id);
create index purchase_number on commerce.purchase (tenant_id, number, id);
create index purchase_total on commerce.purchase (tenant_id, total, id);

create table commerce.purchase_line (
    tenant_id uuid not null,
    purchase_id uuid not null,
    number integer not null,
    product_id uuid not null,
    name text,
    quantity numeric(18,4) not null,
    unit_price numeric(18,4) not null,
    discount numeric(18,4) not null default 0,
    tax numeric(18,4) not null default 0,
    amount numeric(18,4) not null,
    adjustment boolean not null default false,
    primary key (tenant_id, purchase_id, number),
    foreign key (tenant_id, purchase_id) references commerce.purchase on delete cascade,
    foreign key (tenant_id, product_id) references commerce.product
);
call platform.isolate('commerce.purchase_line');
create index purchase_line_product on commerce.purchase_line (tenant_id, product_id);

-- For scoring and analytics: the facts of a purchase, nothing else.
create view commerce.pub_purchase with (security_invoker = true) as
    select tenant_id, id, kind, customer_id, placed_at, counted, gross, returned, country, currency
    from commerce.purchase;
create view commerce.pub_purchase_line with (security_invoker = true) as
    select l.tenant_id, l.purchase_id, l.product_id, l.quantity, l.amount, l.adjustment
    from commerce.purchase_line l;
