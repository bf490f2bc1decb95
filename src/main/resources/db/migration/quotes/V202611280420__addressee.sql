-- To whom at a company a quote goes; his name stays with it when he is deleted.
alter table quotes.quote
    add column contact_id uuid,
    add column contact_name text,
    add foreign key (tenant_id, contact_id) references customers.contact,
    add check (contact_id is null or contact_name is not null);
create index quote_contact on quotes.quote (tenant_id, contact_id) where contact_id is not null;
