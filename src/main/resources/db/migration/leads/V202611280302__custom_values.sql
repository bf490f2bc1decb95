-- Custom fields one by one, typed, for filters and segments: nothing indexes numbers inside a jsonb, and its
-- containment has no statistics. Kept by triggers, because records are written in many ways. See decision 16.
create table leads.custom_value (
    tenant_id uuid not null,
    lead_id uuid not null,
    key text collate "C" not null,
    place smallint not null,
    code text collate "C",
    word text collate "C",
    number numeric,
    primary key (tenant_id, lead_id, key, place),
    foreign key (tenant_id, lead_id) references leads.lead on delete cascade
);
call platform.isolate('leads.custom_value');
create index custom_value_code on leads.custom_value (tenant_id, key, code, lead_id) where code is not null;
create index custom_value_word on leads.custom_value (tenant_id, key, word, lead_id) where word is not null;
create index custom_value_number on leads.custom_value (tenant_id, key, number, lead_id) where number is not null;
create index custom_value_fragment on leads.custom_value using gin (word extensions.gin_trgm_ops) where word is not null;

create function leads.index_custom_fields() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from leads.custom_value v where v.tenant_id = new.tenant_id and v.lead_id = new.id;
    end if;
    insert into leads.custom_value (tenant_id, lead_id, key, place, code, word, number)
    select new.tenant_id, new.id, t.key, t.place, t.code, t.word, t.number
    from fields.typed(new.tenant_id, 'LEAD', new.custom_fields) t;
    return null;
end $$;

create trigger custom_fields_told after insert on leads.lead
    for each row when (new.custom_fields <> '{}')
    execute function leads.index_custom_fields();
create trigger custom_fields_changed after update of custom_fields on leads.lead
    for each row when (old.custom_fields is distinct from new.custom_fields)
    execute function leads.index_custom_fields();
