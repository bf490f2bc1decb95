-- Two filters, by the copies of the profile that lie beside the numbers sorted by.
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
where c.tenant_id = :tenant and s.tenant_id = :tenant and c.deleted_at is null
    and s.type = 'B2B' and s.city = :city
order by case when s.last_order_at is null then '-infinity' else s.last_order_at end desc, s.customer_id desc
limit 51
