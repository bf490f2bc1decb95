-- What segments choose purchases by.
create view commerce.pub_product with (security_invoker = true) as
    select tenant_id, id, sku, name, category_id, deleted_at is not null as deleted from commerce.product;

create view commerce.pub_category with (security_invoker = true) as
    select tenant_id, id, name from commerce.category;

create view commerce.pub_purchase_change with (security_invoker = true) as
    select tenant_id, customer_id, updated_at from commerce.purchase;
