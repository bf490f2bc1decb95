-- What segments ask of a customer: everything a person enters that somebody may be chosen by, and what rules computed.
create view customers.pub_profile with (security_invoker = true) as
    select tenant_id, id, external_id, type, name, name_key, company, email, email_key, phone, phone_key, industry,
           company_size, lead_source, owner_id, language, time_zone, country, city, search_text, created_at, updated_at
    from customers.customer
    where deleted_at is null;

-- The few that are out: numbers are looked up in the narrow table, less these, without a look into the wide one.
create view customers.pub_deleted with (security_invoker = true) as
    select tenant_id, id as customer_id
    from customers.customer
    where deleted_at is not null;

create or replace view customers.pub_standing with (security_invoker = true) as
    select tenant_id, customer_id, order_count, gross, returned, lifetime_value, first_order_at, last_order_at, order_days,
           gap_days, health_score, stage, tier, shop_segment, rfm_recency, rfm_frequency, rfm_monetary, rfm_group, scored_at,
           last_interaction_at, next_follow_up_at, type, owner_id, country, city
    from customers.standing;

create view customers.pub_label with (security_invoker = true) as
    select tenant_id, id, kind, name from customers.label;

create view customers.pub_customer_label with (security_invoker = true) as
    select tenant_id, customer_id, label_id from customers.customer_label;

create view customers.pub_interaction_change with (security_invoker = true) as
    select tenant_id, customer_id, updated_at from customers.interaction;
