-- Everything about one customer, part by part as the program answers it: profile, health, standing, orders and how he buys,
-- favourites, the company's group, deals, quotes, interactions, tasks, and the first page of the timeline.
select
    c.id, c.version, c.external_id, c.type, c.name, c.first_name, c.last_name, c.company, c.email, c.phone, c.emails, c.phones,
    c.industry, c.company_size, c.lead_source, c.owner_id, c.language, c.time_zone, c.country, c.city, c.custom_fields, c.notes,
    array(select l.name from customers.customer_label cl join customers.label l on l.tenant_id = cl.tenant_id and l.id = cl.label_id
          where cl.tenant_id = :tenant and cl.customer_id = c.id and l.kind = 'TAG' order by l.name_key) tags,
    array(select l.name from customers.customer_label cl join customers.label l on l.tenant_id = cl.tenant_id and l.id = cl.label_id
          where cl.tenant_id = :tenant and cl.customer_id = c.id and l.kind = 'CATEGORY' order by l.name_key) categories,
    s.tier, s.health_score, s.stage, s.shop_segment, s.rfm_recency, s.rfm_frequency, s.rfm_monetary, s.rfm_group,
    s.order_count, s.gross, s.returned, s.lifetime_value, s.first_order_at, s.last_order_at, s.last_interaction_at,
    s.next_follow_up_at, c.created_at, c.updated_at, c.deleted_at
from customers.customer c
join customers.standing s on s.tenant_id = c.tenant_id and s.customer_id = c.id
where c.tenant_id = :tenant and s.tenant_id = :tenant and c.deleted_at is null and c.id = :customer;
select * from customers.address where tenant_id = :tenant and customer_id = :customer;
select k.*, s.health_score, s.gap_days, s.order_count,
    array(select h.at || ' ' || h.to_value from customers.standing_change h
          where h.tenant_id = :tenant and h.customer_id = :customer and h.what = 'HEALTH' and h.at > now() - interval '365 days' order by h.at, h.id)
from customers.standing s
left join scoring.component k on k.tenant_id = s.tenant_id and k.customer_id = s.customer_id
where s.tenant_id = :tenant and s.customer_id = :customer;
select s.tier, s.stage, c.stage_override, c.stage_override_reason,
    (select max(h.at) from customers.standing_change h where h.tenant_id = :tenant and h.customer_id = :customer and h.what = 'TIER'),
    (select jsonb_agg(to_jsonb(h)) from (
        select at, from_value, to_value, automatic, reason, actor_name from customers.standing_change
        where tenant_id = :tenant and customer_id = :customer and what = 'STAGE' order by at desc, id desc limit 20) h)
from customers.customer c
join customers.standing s on s.tenant_id = c.tenant_id and s.customer_id = c.id
where c.tenant_id = :tenant and s.tenant_id = :tenant and c.id = :customer;
select extract(year from day)::int, extract(month from day)::int, count(*) filter (where counted), sum(gross) filter (where counted), sum(gross),
    sum(returned), array_agg(distinct day order by day) filter (where counted), min(placed_at) filter (where counted), max(placed_at) filter (where counted)
from commerce.purchase, lateral (select (placed_at at time zone 'Asia/Tehran')::date as day) d
where tenant_id = :tenant and customer_id = :customer group by 1, 2 order by 1, 2;
select id, kind, external_id, number, customer_id, status, payment_status, placed_at, currency, total, refunded, line_count
from commerce.purchase where tenant_id = :tenant and customer_id = :customer order by placed_at desc, id desc limit 5;
select percentile_disc(array[0.25, 0.5, 0.75]) within group (order by l.unit_price)
from commerce.purchase p
join commerce.purchase_line l on l.tenant_id = p.tenant_id and l.purchase_id = p.id and not l.adjustment
where p.tenant_id = :tenant and p.customer_id = :customer and p.counted;
with line as materialized (
    select g.id, g.sku, g.name, k.name as category, p.id as purchase, p.counted,
        case p.kind when 'RETURN' then -abs(l.amount) else l.amount end as amount,
        case p.kind when 'RETURN' then -abs(l.quantity) else l.quantity end as quantity
    from commerce.purchase p
    join commerce.purchase_line l on l.tenant_id = p.tenant_id and l.purchase_id = p.id and not l.adjustment
    join commerce.product g on g.tenant_id = l.tenant_id and g.id = l.product_id
    left join commerce.category k on k.tenant_id = g.tenant_id and k.id = g.category_id
    where p.tenant_id = :tenant and p.customer_id = :customer and (p.counted or p.kind = 'RETURN')
)
(select id, sku, name, sum(quantity), sum(amount) revenue, count(distinct purchase) filter (where counted)
 from line group by id, sku, name order by revenue desc, sku limit 10)
union all
(select null, null, category, null, sum(amount) revenue, null from line where category is not null group by category order by revenue desc limit 10);
with recursive member (id, level) as (
    select :customer::uuid, 1
    union all
    select c.customer_id, m.level + 1 from member m join customers.company c on c.tenant_id = :tenant and c.parent_id = m.id where m.level < 10)
select id from member;
select sum(order_count), sum(lifetime_value), max(last_order_at) from customers.standing where tenant_id = :tenant and customer_id = :customer;
select count(*) filter (where closed_at is null), sum(value) filter (where closed_at is null and currency = 'IRR'),
    sum(weighted) filter (where closed_at is null and currency = 'IRR'), count(*) filter (where standard_stage = 'CLOSED_WON'),
    sum(value) filter (where standard_stage = 'CLOSED_WON' and currency = 'IRR'), count(*) filter (where standard_stage = 'CLOSED_LOST')
from opportunities.opportunity where tenant_id = :tenant and customer_id = :customer and deleted_at is null;
select status, count(*) filter (where revised_by is null), sum(total) filter (where revised_by is null and currency = 'IRR')
from quotes.quote where tenant_id = :tenant and customer_id = :customer and deleted_at is null group by status;
select * from customers.interaction where tenant_id = :tenant and customer_id = :customer order by occurred_at desc, id desc limit 5;
select * from customers.task where tenant_id = :tenant and customer_id = :customer and done_at is null order by due_at, id limit 20;
select * from (
    (select p.placed_at at, p.id, p.kind, p.number title,
        (select string_agg(l.name, ', ' order by l.number) from commerce.purchase_line l
         where l.tenant_id = p.tenant_id and l.purchase_id = p.id and l.number <= 3) summary, null actor,
        jsonb_build_object('total', p.total, 'currency', p.currency, 'status', p.status, 'paid', p.payment_status, 'lines', p.line_count) data, p.id ref
     from commerce.purchase p where p.tenant_id = :tenant and p.customer_id = :customer and p.kind in ('ORDER', 'RETURN')
     order by p.placed_at desc, p.id desc limit 21)
    union all
    (select m.merged_at, m.id, 'MERGE', c.name, null, m.merged_by_name,
        jsonb_build_object('id', c.external_id, 'undone', m.undone_at is not null, 'at', m.undone_at, 'by', m.undone_by_name), m.id
     from customers.merge m join customers.customer c on c.tenant_id = m.tenant_id and c.id = m.merged_id
     where m.tenant_id = :tenant and m.survivor_id = :customer order by m.merged_at desc, m.id desc limit 21)
    union all
    (select h.at, h.id, 'LEAD', h.to_status, h.reason, h.actor_name,
        jsonb_build_object('from', h.from_status, 'to', h.to_status, 'source', l.source), l.id
     from leads.lead_change h join leads.lead l on l.tenant_id = h.tenant_id and l.id = h.lead_id
     where h.tenant_id = :tenant and l.tenant_id = :tenant and l.customer_id = :customer and h.kind in ('CREATED', 'STATUS')
     order by h.at desc, h.id desc limit 21)
    union all
    (select h.at, h.id, 'OPPORTUNITY', o.title, h.reason, h.actor_name,
        jsonb_build_object('kind', h.kind, 'from', h.from_stage, 'to', h.standard_stage, 'stage', s.name, 'value', h.value, 'currency', h.currency), o.id
     from opportunities.deal_change h
     join opportunities.opportunity o on o.tenant_id = h.tenant_id and o.id = h.opportunity_id
     join opportunities.stage s on s.tenant_id = h.tenant_id and s.id = h.stage_id
     where h.tenant_id = :tenant and h.customer_id = :customer and h.kind in ('OPENED', 'MOVED', 'WON', 'LOST', 'REOPENED')
         and o.deleted_at is null
     order by h.at desc, h.id desc limit 21)
    union all
    (select e.at, e.id, 'QUOTE', q.number, e.text, e.actor_name,
        jsonb_build_object('kind', e.kind, 'total', q.total, 'currency', q.currency), q.id
     from quotes.quote_entry e join quotes.quote q on q.tenant_id = e.tenant_id and q.id = e.quote_id
     where e.tenant_id = :tenant and e.customer_id = :customer and q.deleted_at is null order by e.at desc, e.id desc limit 21)
    union all
    (select i.occurred_at, i.id, case when i.type = 'NOTE' then 'NOTE' else 'INTERACTION' end,
        coalesce(i.subject, left(i.content, 120), i.outcome), left(i.content, 280), i.person_name,
        jsonb_strip_nulls(jsonb_build_object('type', i.type, 'direction', i.direction, 'outcome', i.outcome, 'next', i.next_action,
            'minutes', i.duration_minutes, 'files', array(select a.file_id from platform.attachment a
                where a.tenant_id = :tenant and a.record_kind = 'interaction' and a.record_id = i.id and a.removed_at is null order by a.id))), i.id
     from customers.interaction i where i.tenant_id = :tenant and i.customer_id = :customer
     order by i.occurred_at desc, i.id desc limit 21)
    union all
    (select t.created_at, t.id, 'TASK', t.title, t.assignee_name, t.created_by_name,
        jsonb_strip_nulls(jsonb_build_object('due', t.due_at, 'done', t.done_at, 'by', t.done_by_name)), t.id
     from customers.task t where t.tenant_id = :tenant and t.customer_id = :customer
     order by t.created_at desc, t.id desc limit 21)
    union all
    (select r.at, r.id, r.kind,
        case when r.kind = 'FIELD' then (select string_agg(k, ', ') from jsonb_object_keys(r.data) k) else r.kind end,
        null, r.actor_name, r.data, null
     from customers.record_change r where r.tenant_id = :tenant and r.customer_id = :customer
     order by r.at desc, r.id desc limit 21)
    union all
    (select s.at, s.id, s.what, s.to_value, s.reason, s.actor_name,
        jsonb_strip_nulls(jsonb_build_object('from', s.from_value, 'to', s.to_value, 'automatic', s.automatic)), null
     from customers.standing_change s where s.tenant_id = :tenant and s.customer_id = :customer
     order by s.at desc, s.id desc limit 21)
) entry
order by at desc, id desc
limit 21;
