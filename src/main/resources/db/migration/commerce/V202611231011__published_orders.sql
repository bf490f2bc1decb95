-- What a dashboard shows of an order; rules take commerce.pub_purchase.
create view commerce.pub_order with (security_invoker = true) as
    select tenant_id, id, kind, external_id, number, customer_id, status, payment_status, placed_at, currency, total,
           refunded, line_count
    from commerce.purchase;
