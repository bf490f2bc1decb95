-- The words that names are made of, each once: a word typed with an error is compared with these, and customers are then
-- looked up by the words it may have meant. (Comparing it with every customer reads half of the search index.)
create table customers.name_word (
    tenant_id uuid not null,
    word text collate "C" not null check (length(word) between 3 and 40),
    primary key (tenant_id, word)
);
call platform.isolate('customers.name_word');
create index name_word_search on customers.name_word using gin (word extensions.gin_trgm_ops);

-- A trigger, because customers come in by many ways, set by set.
create function customers.keep_name_words() returns trigger
    language plpgsql as $$
begin
    insert into customers.name_word (tenant_id, word)
    select distinct tenant_id, word
    from made, unnest(string_to_array(name_key, ' ')) word
    where length(word) between 3 and 40 and word !~ '[0-9@]'
    order by tenant_id, word -- in one order, so that two writers cannot wait for each other
    on conflict do nothing;
    return null;
end $$;

create trigger name_words after insert on customers.customer
    referencing new table as made
    for each statement execute function customers.keep_name_words();
