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
