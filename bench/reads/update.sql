-- One field changed, with what the program keeps of every change: the event, the audit entry, the record's own history.
select * from customers.customer where tenant_id = :tenant and id = :customer and deleted_at is null for no key update;
update customers.customer set notes = :note, version = version + 1, updated_at = now() where tenant_id = :tenant and id = :customer;
insert into customers.record_change (tenant_id, id, customer_id, at, kind, actor_name, data)
values (:tenant, gen_random_uuid(), :customer, now(), 'FIELD', 'Bench', '{"notes": {"before": "a", "after": "b"}}');
insert into platform.event (tenant_id, id, type, subject_id, actor, data)
values (:tenant, gen_random_uuid(), 'customer.updated', :customer, '{"kind": "TOKEN", "name": "Bench"}', '{"notes": {"before": "a", "after": "b"}}');
insert into audit.entry (tenant_id, id, actor_kind, actor_name, action, subject_kind, subject_id, subject_label, changes)
values (:tenant, gen_random_uuid(), 'TOKEN', 'Bench', 'customer.updated', 'customer', :customer, 'Bench', '{"notes": {"before": "a", "after": "b"}}');
select c.*, s.* from customers.customer c
join customers.standing s on s.tenant_id = c.tenant_id and s.customer_id = c.id
where c.tenant_id = :tenant and c.id = :customer;
