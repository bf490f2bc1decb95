-- Whoever keeps what was worked out of many customers may meet one who is gone since, or is just going: no standing is made
-- of him, and everybody else's is. The lock is the one the foreign key asks for a moment later; it waits for a deletion
-- under way, where the foreign key would fail.
create or replace function customers.copy_profile() returns trigger
    language plpgsql as $$
begin
    select c.type, c.owner_id, c.country, c.city
    into new.type, new.owner_id, new.country, new.city
    from customers.customer c
    where c.tenant_id = new.tenant_id and c.id = new.customer_id
    for key share;
    if not found then
        return null;
    end if;
    return new;
end $$;
