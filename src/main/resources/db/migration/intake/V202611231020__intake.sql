create schema intake;

-- A file import. Its id is its job's id; progress and resume point live in the job.
create table intake.file_import (
    tenant_id uuid not null,
    id uuid not null,
    kind text not null check (kind in ('CUSTOMERS', 'LEADS', 'PRODUCTS', 'ORDERS', 'ORDER_LINES', 'INTERACTIONS')),
    preset text,
    file_id uuid not null,
    file_name text not null,
    file_size bigint not null,
    mapping jsonb not null default '{}',
    options jsonb not null default '{}',
    dry_run boolean not null default false,
    created integer not null default 0,
    updated integer not null default 0,
    unchanged integer not null default 0,
    rejected integer not null default 0,
    warnings integer not null default 0,
    created_by uuid,
    created_by_name text,
    created_at timestamptz not null default now(),
    undone_at timestamptz,
    primary key (tenant_id, id)
);
call platform.isolate('intake.file_import');
create index on intake.file_import (tenant_id, created_at desc, id desc);

create table intake.rejected_row (
    tenant_id uuid not null,
    import_id uuid not null,
    line bigint not null,
    field text,
    code text not null,
    message text not null,
    raw text not null,
    primary key (tenant_id, import_id, line),
    foreign key (tenant_id, import_id) references intake.file_import on delete cascade
);
call platform.isolate('intake.rejected_row');

-- What an import made (before is null) or changed (before holds the old row): the way back. A row whose version is
-- another one by then has been changed since, and stays. The lines of a purchase go with it.
create table intake.touched_row (
    tenant_id uuid not null,
    import_id uuid not null,
    entity text not null check (entity in ('CUSTOMER', 'PRODUCT', 'PURCHASE', 'INTERACTION')),
    entity_id uuid not null,
    version bigint not null,
    before jsonb,
    primary key (tenant_id, import_id, entity, entity_id),
    foreign key (tenant_id, import_id) references intake.file_import on delete cascade
);
call platform.isolate('intake.touched_row');

create table intake.mapping_preset (
    tenant_id uuid not null,
    id uuid not null,
    name text not null check (length(name) between 1 and 100),
    kind text not null,
    mapping jsonb not null,
    options jsonb not null default '{}',
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (tenant_id, name)
);
call platform.isolate('intake.mapping_preset');
