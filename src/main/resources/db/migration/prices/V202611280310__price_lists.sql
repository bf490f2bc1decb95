create schema prices;

-- A list holds in one currency, for everybody, for the customers of a tier, or for those it names.
create table prices.price_list (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    name text not null check (length(name) between 1 and 200),
    name_key text collate "C" not null,
    currency text not null,
    audience text not null check (audience in ('CUSTOMERS', 'TIER', 'EVERYBODY')),
    tier text,
    valid_from date,
    valid_until date,
    active boolean not null default true,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (tenant_id, name_key),
    check ((audience = 'TIER') = (tier is not null)),
    check (valid_until >= valid_from)
);
call platform.isolate('prices.price_list');
create index price_list_general on prices.price_list (tenant_id, currency, audience) where active and audience <> 'CUSTOMERS';
create index price_list_created on prices.price_list (tenant_id, created_at, id);

-- With an id of its own, because rows go along when customers are merged; the same customer twice does no harm.
create table prices.price_list_customer (
    tenant_id uuid not null,
    id uuid not null,
    list_id uuid not null,
    customer_id uuid not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, list_id) references prices.price_list on delete cascade,
    foreign key (tenant_id, customer_id) references customers.customer
);
call platform.isolate('prices.price_list_customer');
create index price_list_customer_customer on prices.price_list_customer (tenant_id, customer_id, list_id);
create index price_list_customer_list on prices.price_list_customer (tenant_id, list_id, customer_id);

-- What a list says of a product, or of all products of a category.
create table prices.price_item (
    tenant_id uuid not null,
    id uuid not null,
    list_id uuid not null,
    product_id uuid,
    category_id uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, list_id) references prices.price_list on delete cascade,
    foreign key (tenant_id, product_id) references commerce.product,
    foreign key (tenant_id, category_id) references commerce.category,
    check (num_nonnulls(product_id, category_id) = 1)
);
call platform.isolate('prices.price_item');
create unique index price_item_product on prices.price_item (tenant_id, product_id, list_id) where product_id is not null;
create unique index price_item_category on prices.price_item (tenant_id, category_id, list_id) where category_id is not null;
create index price_item_list on prices.price_item (tenant_id, list_id, id);

-- From which quantity on a piece costs this: an amount, or so many percent less than in the catalogue.
create table prices.price_step (
    tenant_id uuid not null,
    item_id uuid not null,
    from_quantity numeric(18,4) not null check (from_quantity >= 0),
    unit_price numeric(18,4) check (unit_price >= 0),
    percent numeric(9,4) check (percent between 0 and 100),
    primary key (tenant_id, item_id, from_quantity),
    foreign key (tenant_id, item_id) references prices.price_item on delete cascade,
    check (num_nonnulls(unit_price, percent) = 1)
);
call platform.isolate('prices.price_step');
