-- When the customer was reminded, once, of a quote he has not answered.
alter table quotes.quote add column reminded_at timestamptz;
alter table quotes.quote_entry drop constraint quote_entry_kind_check;
alter table quotes.quote_entry add constraint quote_entry_kind_check check (kind in ('CREATED', 'SENT', 'VIEWED', 'ACCEPTED',
    'REJECTED', 'EXPIRED', 'QUESTION', 'REVISED', 'REVISION_DROPPED', 'CONVERTED', 'REVOKED', 'APPROVAL_ASKED', 'APPROVED',
    'REFUSED', 'APPROVAL_VOID', 'REMINDED'));

-- How long before a quote ends; a unit without a row keeps to the program's own number.
create table quotes.reminder_rule (
    tenant_id uuid not null,
    version bigint not null,
    days_before integer not null check (days_before between 0 and 90),
    updated_at timestamptz not null,
    primary key (tenant_id)
);
call platform.isolate('quotes.reminder_rule');
