-- Titles as they are searched in, and what was done last, of everybody and of one person.
alter table customers.task add column title_key text not null generated always as (fields.fold(title)) stored;
create index task_done on customers.task
    (tenant_id, (case when done_at is null then '-infinity' else done_at end), id) where done_at is not null;
create index task_done_by on customers.task
    (tenant_id, assignee_id, (case when done_at is null then '-infinity' else done_at end), id) where done_at is not null;
