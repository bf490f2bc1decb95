alter table opportunities.opportunity add column custom_fields jsonb not null default '{}';

-- Custom fields one by one, typed, for filters and segments: nothing indexes numbers inside a jsonb, and its
-- containment has no statistics. Kept by triggers, because records are written in many ways. See decision 16.
create table opportunities.custom_value (
    tenant_id uuid not null,
    opportunity_id uuid not null,
    key text collate "C" not null,
    place smallint not null,
    code text collate "C",
    word text collate "C",
    number numeric,
    primary key (tenant_id, opportunity_id, key, place),
    foreign key (tenant_id, opportunity_id) references opportunities.opportunity on delete cascade
);
call platform.isolate('opportunities.custom_value');
create index custom_value_code on opportunities.custom_value (tenant_id, key, code, opportunity_id) where code is not null;
create index custom_value_word on opportunities.custom_value (tenant_id, key, word, opportunity_id) where word is not null;
create index custom_value_number on opportunities.custom_value (tenant_id, key, number, opportunity_id) where number is not null;
create index custom_value_fragment on opportunities.custom_value using gin (word extensions.gin_trgm_ops) where word is not null;

create function opportunities.index_custom_fields() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from opportunities.custom_value v where v.tenant_id = new.tenant_id and v.opportunity_id = new.id;
    end if;
    insert into opportunities.custom_value (tenant_id, opportunity_id, key, place, code, word, number)
    select new.tenant_id, new.id, t.key, t.place, t.code, t.word, t.number
    from fields.typed(new.tenant_id, 'OPPORTUNITY', new.custom_fields) t;
    return null;
end $$;

create trigger custom_fields_told after insert on opportunities.opportunity
    for each row when (new.custom_fields <> '{}')
    execute function opportunities.index_custom_fields();
create trigger custom_fields_changed after update of custom_fields on opportunities.opportunity
    for each row when (old.custom_fields is distinct from new.custom_fields)
    execute function opportunities.index_custom_fields();
