-- What scoring and analytics may know of customers: no name is read but where a screen shows one.
create view customers.pub_customer with (security_invoker = true) as
    select tenant_id, id, external_id, name, owner_id, stage_override, stage_override_reason, country, city, created_at
    from customers.customer
    where deleted_at is null;

-- Touches by the customer himself: a reply, a message in a chat, a call that was answered. A call he made counts when
-- somebody took it; a visit, a demo or a note is ours and does not count.
create view customers.pub_touch with (security_invoker = true) as
    select tenant_id, customer_id, occurred_at
    from customers.interaction
    where (direction = 'IN' and type in ('EMAIL', 'SMS', 'CHAT'))
       or (type = 'PHONE' and (answered or (direction = 'IN' and answered is null)));

create view customers.pub_standing with (security_invoker = true) as
    select tenant_id, customer_id, order_count, gross, returned, lifetime_value, first_order_at, last_order_at, order_days,
           gap_days, health_score, stage, tier, shop_segment, rfm_recency, rfm_frequency, rfm_monetary, rfm_group, scored_at
    from customers.standing;

create view customers.pub_standing_change with (security_invoker = true) as
    select tenant_id, id, customer_id, at, what, from_value, to_value, automatic, reason, actor_name
    from customers.standing_change;
