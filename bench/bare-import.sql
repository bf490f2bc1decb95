-- The rows of an online-retail file in the program's tables, by nothing but SQL: what a person who knows the schema would
-- write once for an empty shop. Keys, indexes, foreign keys and row-level security hold as they do for the program.
-- What it leaves out is what the program adds: checking each cell, doing it in batches that survive a crash, finding what
-- is there already, keeping the way back, rejected rows, progress, the audit trail.
create temporary table bare_line (
    line bigint generated always as identity, invoice text collate "C", code text collate "C", description text,
    quantity numeric, at timestamp, price numeric, customer text collate "C", country text) on commit drop;
copy bare_line (invoice, code, description, quantity, at, price, customer, country) from stdin (format csv, header);
analyze bare_line;

insert into commerce.product (tenant_id, id, sku, name, currency, search_text)
select :tenant, uuidv7(), code, coalesce(name, code), 'GBP', lower(concat_ws(' ', name, code))
from (select distinct on (code) code, trim(description) as name
      from (select code, description, count(*) as times from bare_line group by code, description) n
      order by code, description is null, times desc) p;

create temporary table bare_customer on commit drop as
select distinct on (customer) regexp_replace(customer, '\.0$', '') as external_id, country, uuidv7() as id
from bare_line where customer is not null order by customer, line;
insert into customers.customer (tenant_id, id, external_id, name, name_key, country, search_text)
select :tenant, id, external_id, external_id, external_id, country, external_id from bare_customer;

create temporary table bare_order on commit drop as
select uuidv7() as id, o.*
from (select invoice, min(line) as line, min(at) as at, min(country) as country, regexp_replace(min(customer), '\.0$', '') as customer,
             count(*) as lines, sum(quantity * price) as amount,
             sum(quantity * price) filter (where quantity >= 1 and price > 0) as revenue
      from bare_line group by invoice order by 2) o;
analyze bare_order;

insert into commerce.purchase (tenant_id, id, kind, external_id, number, customer_id, status, payment_status, placed_at, currency,
    total, line_count, counted, gross, returned, country)
select :tenant, o.id, o.kind, o.invoice, o.invoice, c.id, case o.kind when 'RETURN' then 'REFUNDED' else 'DELIVERED' end,
    case o.kind when 'RETURN' then 'REFUNDED' else 'PAID' end, o.at at time zone 'Europe/London', 'GBP',
    case o.kind when 'ORDER' then o.revenue else o.amount end, o.lines, o.kind = 'ORDER',
    case o.kind when 'ORDER' then o.revenue else 0 end, case o.kind when 'RETURN' then -o.amount else 0 end, o.country
from (select *, case when invoice like 'C%' then 'RETURN' when invoice like 'A%' or revenue is null then 'ADJUSTMENT' else 'ORDER' end as kind
      from bare_order) o
left join bare_customer c on c.external_id = o.customer
order by o.line;

insert into commerce.purchase_line (tenant_id, purchase_id, number, product_id, name, quantity, unit_price, amount, adjustment)
select :tenant, o.id, row_number() over (partition by o.id order by l.line), p.id, trim(l.description), l.quantity, l.price,
    round(l.quantity * l.price, 4), l.invoice not like 'C%' and l.invoice not like 'A%' and (l.quantity < 1 or l.price <= 0)
from bare_line l
join bare_order o on o.invoice = l.invoice
join commerce.product p on p.tenant_id = :tenant and p.sku = l.code;

insert into customers.standing (tenant_id, customer_id, order_count, gross, returned, lifetime_value, first_order_at, last_order_at,
    order_days, gap_days)
select tenant_id, customer_id, count(*) filter (where counted), sum(gross), sum(returned), sum(gross - returned),
    min(placed_at) filter (where counted), max(placed_at) filter (where counted), count(distinct day) filter (where counted),
    case when count(distinct day) filter (where counted) > 1 then (max(day) filter (where counted) - min(day) filter (where counted))
        / (count(distinct day) filter (where counted) - 1)::numeric end
from (select *, (placed_at at time zone 'Asia/Tehran')::date as day from commerce.purchase where tenant_id = :tenant) p
where customer_id is not null
group by tenant_id, customer_id
