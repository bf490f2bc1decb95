-- Which record a stored file belongs to. One file may hang on several, as when a lead becomes a customer; one that hangs on
-- none belongs to nobody and is cleared away after a while.
create table platform.attachment (
    tenant_id uuid not null,
    id uuid not null,
    record_kind text not null check (length(record_kind) between 1 and 40),
    record_id uuid not null,
    file_id uuid not null,
    name text not null check (length(name) between 1 and 255),
    attached_by uuid,
    attached_by_name text not null,
    attached_at timestamptz not null default now(),
    removed_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, file_id) references platform.stored_file
);
call platform.isolate('platform.attachment');
create index attachment_of_record on platform.attachment (tenant_id, record_id, attached_at desc, id desc);
create index attachment_of_file on platform.attachment (tenant_id, file_id);
create index attachment_removed on platform.attachment (tenant_id, removed_at) where removed_at is not null;
