-- What a deal is about: products and anything else, with how many and for how much, in the deal's currency.
create table opportunities.deal_product (
    tenant_id uuid not null,
    opportunity_id uuid not null,
    position smallint not null,
    product_id uuid,
    sku text,
    name text not null check (length(name) between 1 and 300),
    quantity numeric(18,4) not null check (quantity > 0),
    unit_price numeric(18,4) not null check (unit_price >= 0),
    amount numeric(18,2) not null check (amount >= 0),
    primary key (tenant_id, opportunity_id, position),
    foreign key (tenant_id, opportunity_id) references opportunities.opportunity on delete cascade,
    foreign key (tenant_id, product_id) references commerce.product
);
call platform.isolate('opportunities.deal_product');
create index deal_product_product on opportunities.deal_product (tenant_id, product_id) where product_id is not null;

-- Whether its value is what its products come to.
alter table opportunities.opportunity add column value_from_products boolean not null default false;
