-- A customer merged into another stays as he was, deleted and pointing to who stands for him: files and orders that name
-- him by his external id find that one, and whoever takes the merge back finds him unchanged.
alter table customers.customer
    add column merged_into uuid,
    add constraint customer_merged_is_deleted check (merged_into is null or deleted_at is not null) not valid;
alter table customers.customer validate constraint customer_merged_is_deleted;
create index customer_merged on customers.customer (tenant_id, merged_into) where merged_into is not null;

create table customers.merge (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    survivor_id uuid not null,
    merged_id uuid not null check (merged_id <> survivor_id),
    merged_at timestamptz not null,
    merged_by_id uuid,
    merged_by_name text not null,
    -- by field: what the survivor said before and after, or what was added to a list
    taken jsonb not null,
    undone_at timestamptz,
    undone_by_name text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, survivor_id) references customers.customer,
    foreign key (tenant_id, merged_id) references customers.customer
);
call platform.isolate('customers.merge');
create unique index merge_in_force on customers.merge (tenant_id, merged_id) where undone_at is null;
create index merge_survivor on customers.merge (tenant_id, survivor_id, merged_at desc, id desc);
create index merge_merged on customers.merge (tenant_id, merged_id, merged_at desc, id desc);

-- Each record that came along with a merged customer: it goes back with him.
create table customers.merge_moved (
    tenant_id uuid not null,
    merge_id uuid not null,
    kind text collate "C" not null,
    record_id uuid not null,
    primary key (tenant_id, merge_id, kind, record_id),
    foreign key (tenant_id, merge_id) references customers.merge on delete cascade
);
call platform.isolate('customers.merge_moved');

-- Who stands for a merged customer: for orders that were on their way to him.
create view customers.pub_merged with (security_invoker = true) as
    select tenant_id, id, merged_into from customers.customer where merged_into is not null;
