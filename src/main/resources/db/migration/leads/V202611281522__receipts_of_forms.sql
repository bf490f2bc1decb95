-- Whether a visitor gets a mail that says his request has arrived.
alter table leads.lead_form add column receipt boolean not null default true;

-- To which addresses such a mail went out by a form in the last day. Only hashes: it says whether, never to whom.
create table leads.form_receipt (
    tenant_id uuid not null,
    form_id uuid not null,
    email_hash text collate "C" not null,
    sent_at timestamptz not null,
    primary key (tenant_id, form_id, email_hash),
    foreign key (tenant_id, form_id) references leads.lead_form on delete cascade
);
call platform.isolate('leads.form_receipt');
create index form_receipt_sent on leads.form_receipt (tenant_id, sent_at);
