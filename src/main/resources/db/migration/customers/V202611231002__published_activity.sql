-- What a dashboard shows of what went on with customers.
create view customers.pub_interaction with (security_invoker = true) as
    select tenant_id, id, customer_id, type, direction, subject, outcome, occurred_at, person_id, person_name
    from customers.interaction;

create view customers.pub_task with (security_invoker = true) as
    select tenant_id, id, customer_id, assignee_id, due_at, done_at
    from customers.task;
