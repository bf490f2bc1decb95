-- Everything about one customer: profile, standing, orders by year, favourite products, contacts, tasks, timeline.
select
    c.id, c.version, c.external_id, c.type, c.name, c.first_name, c.last_name, c.company, c.email, c.phone, c.emails, c.phones,
    c.industry, c.company_size, c.lead_source, c.owner_id, c.language, c.time_zone, c.country, c.city, c.custom_fields,
    array(select l.name from customers.customer_label cl join customers.label l on l.tenant_id = cl.tenant_id and l.id = cl.label_id
          where cl.tenant_id = :tenant and cl.customer_id = c.id and l.kind = 'TAG' order by l.name_key) tags,
    array(select l.name from customers.customer_label cl join customers.label l on l.tenant_id = cl.tenant_id and l.id = cl.label_id
          where cl.tenant_id = :tenant and cl.customer_id = c.id and l.kind = 'CATEGORY' order by l.name_key) categories,
    s.tier, s.health_score, s.stage, s.shop_segment, s.rfm_recency, s.rfm_frequency, s.rfm_monetary, s.rfm_group,
    s.order_count, s.gross, s.returned, s.lifetime_value, s.first_order_at, s.last_order_at, s.last_interaction_at,
    s.next_follow_up_at, c.created_at, c.updated_at, c.deleted_at
from customers.customer c
join customers.standing s on s.tenant_id = c.tenant_id and s.customer_id = c.id
where c.tenant_id = :tenant and s.tenant_id = :tenant and c.deleted_at is null    and c.id = :customer;
select * from customers.address where tenant_id = :tenant and customer_id = :customer;
select * from scoring.component where tenant_id = :tenant and customer_id = :customer;
select at, what, from_value, to_value, automatic, reason, actor_name from customers.standing_change
where tenant_id = :tenant and customer_id = :customer order by at desc, id desc limit 60;
select extract(year from placed_at at time zone 'Asia/Tehran') as placed, count(*) filter (where counted), sum(gross), sum(returned),
    min(placed_at), max(placed_at)
from commerce.purchase where tenant_id = :tenant and customer_id = :customer group by 1;
select id, kind, external_id, number, status, payment_status, placed_at, currency, total, refunded, line_count
from commerce.purchase where tenant_id = :tenant and customer_id = :customer order by placed_at desc, id desc limit 10;
select p.id, p.sku, p.name, k.name, sum(l.quantity), sum(l.amount), count(distinct l.purchase_id)
from commerce.purchase u
join commerce.purchase_line l on l.tenant_id = u.tenant_id and l.purchase_id = u.id
join commerce.product p on p.tenant_id = l.tenant_id and p.id = l.product_id
left join commerce.category k on k.tenant_id = p.tenant_id and k.id = p.category_id
where u.tenant_id = :tenant and u.customer_id = :customer and u.counted and not l.adjustment
group by p.id, p.sku, p.name, k.name order by 6 desc limit 10;
select extract(month from placed_at at time zone 'Asia/Tehran'), total from commerce.purchase
where tenant_id = :tenant and customer_id = :customer and counted;
select * from customers.interaction where tenant_id = :tenant and customer_id = :customer order by occurred_at desc, id desc limit 5;
select * from customers.task where tenant_id = :tenant and customer_id = :customer and done_at is null order by due_at limit 20;
-- One page of everything that happened with a customer.
select * from (
    (select i.occurred_at at, i.id, 'INTERACTION' kind, i.type title, i.subject summary, i.person_name, i.content, i.outcome
     from customers.interaction i where i.tenant_id = :tenant and i.customer_id = :customer
     order by i.occurred_at desc, i.id desc limit 51)
    union all
    (select t.created_at, t.id, 'TASK', t.title, t.assignee_name, t.created_by_name, t.due_at::text, t.done_at::text
     from customers.task t where t.tenant_id = :tenant and t.customer_id = :customer
     order by t.created_at desc, t.id desc limit 51)
    union all
    (select r.at, r.id, r.kind, r.kind, null, r.actor_name, r.data::text, null
     from customers.record_change r where r.tenant_id = :tenant and r.customer_id = :customer
     order by r.at desc, r.id desc limit 51)
    union all
    (select s.at, s.id, s.what, s.to_value, s.reason, s.actor_name, s.from_value, null
     from customers.standing_change s where s.tenant_id = :tenant and s.customer_id = :customer
     order by s.at desc, s.id desc limit 51)
    union all
    (select p.placed_at, p.id, p.kind, p.number, p.status, null, p.total::text, p.currency
     from commerce.purchase p where p.tenant_id = :tenant and p.customer_id = :customer
     order by p.placed_at desc, p.id desc limit 51)
) entry
order by at desc, id desc
limit 51;
