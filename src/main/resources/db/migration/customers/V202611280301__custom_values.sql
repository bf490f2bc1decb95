-- Custom fields one by one, typed, for filters and segments: nothing indexes numbers inside a jsonb, and its
-- containment has no statistics. Kept by triggers, because records are written in many ways. See decision 16.
create table customers.custom_value (
    tenant_id uuid not null,
    customer_id uuid not null,
    key text collate "C" not null,
    place smallint not null,
    code text collate "C",
    word text collate "C",
    number numeric,
    primary key (tenant_id, customer_id, key, place),
    foreign key (tenant_id, customer_id) references customers.customer on delete cascade
);
call platform.isolate('customers.custom_value');
create index custom_value_code on customers.custom_value (tenant_id, key, code, customer_id) where code is not null;
create index custom_value_word on customers.custom_value (tenant_id, key, word, customer_id) where word is not null;
create index custom_value_number on customers.custom_value (tenant_id, key, number, customer_id) where number is not null;
create index custom_value_fragment on customers.custom_value using gin (word extensions.gin_trgm_ops) where word is not null;

create function customers.index_custom_fields() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from customers.custom_value v where v.tenant_id = new.tenant_id and v.customer_id = new.id;
    end if;
    insert into customers.custom_value (tenant_id, customer_id, key, place, code, word, number)
    select new.tenant_id, new.id, t.key, t.place, t.code, t.word, t.number
    from fields.typed(new.tenant_id, 'CUSTOMER', new.custom_fields) t;
    return null;
end $$;

create trigger custom_fields_told after insert on customers.customer
    for each row when (new.custom_fields <> '{}')
    execute function customers.index_custom_fields();
create trigger custom_fields_changed after update of custom_fields on customers.customer
    for each row when (old.custom_fields is distinct from new.custom_fields)
    execute function customers.index_custom_fields();

create view customers.pub_custom_value with (security_invoker = true) as
    select tenant_id, customer_id, key, place, code, word, number from customers.custom_value;
