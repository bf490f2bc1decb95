-- Deals come by files too, and go again when their import is undone.
alter table intake.file_import drop constraint file_import_kind_check;
alter table intake.file_import add constraint file_import_kind_check
    check (kind in ('CUSTOMERS', 'LEADS', 'PRODUCTS', 'ORDERS', 'ORDER_LINES', 'INTERACTIONS', 'OPPORTUNITIES'));
alter table intake.touched_row drop constraint touched_row_entity_check;
alter table intake.touched_row add constraint touched_row_entity_check
    check (entity in ('CUSTOMER', 'PRODUCT', 'PURCHASE', 'INTERACTION', 'LEAD', 'OPPORTUNITY'));

-- What an import that was undone could not take back: somebody changed it since, or others refer to it.
create table intake.kept_row (
    tenant_id uuid not null,
    import_id uuid not null,
    entity text collate "C" not null,
    entity_id uuid not null,
    made boolean not null,
    primary key (tenant_id, import_id, entity, entity_id),
    foreign key (tenant_id, import_id) references intake.file_import on delete cascade
);
call platform.isolate('intake.kept_row');
