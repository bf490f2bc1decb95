-- When whoever has a task was reminded of it; a task that gets another day or another hand is reminded of anew.
alter table customers.task add column reminded_at timestamptz;
create index task_to_remind on customers.task (tenant_id, due_at)
    where done_at is null and reminded_at is null and assignee_id is not null;
