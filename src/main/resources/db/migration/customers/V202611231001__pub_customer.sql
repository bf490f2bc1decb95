-- Who a record of another module belongs to: what lists show of him, and what decides who may see him.
create view customers.pub_customer with (security_invoker = true) as
    select tenant_id, id, external_id, name, owner_id, country, city, deleted_at
    from customers.customer;
