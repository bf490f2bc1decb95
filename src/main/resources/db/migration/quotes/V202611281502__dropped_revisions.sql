alter table quotes.quote_entry drop constraint quote_entry_kind_check;
alter table quotes.quote_entry add constraint quote_entry_kind_check check (kind in ('CREATED', 'SENT', 'VIEWED', 'ACCEPTED',
    'REJECTED', 'EXPIRED', 'QUESTION', 'REVISED', 'REVISION_DROPPED', 'CONVERTED', 'REVOKED', 'APPROVAL_ASKED', 'APPROVED',
    'REFUSED', 'APPROVAL_VOID'));

-- A quote whose revision was deleted as a draft holds again; those that were left behind are freed. Row-level security
-- holds the owner too, so it is done one unit at a time, as that unit.
do $$
declare
    unit uuid;
begin
    for unit in select id from identity.business_unit loop
        perform set_config('app.tenant', unit::text, true);
        update quotes.quote o
        set revised_by = null, version = o.version + 1, updated_at = now()
        from quotes.quote d
        where o.tenant_id = unit and d.tenant_id = unit and d.id = o.revised_by and d.deleted_at is not null;
    end loop;
    perform set_config('app.tenant', '', true);
end $$;
