-- What a conversion began beside the customer: asked again, the same is answered.
alter table leads.lead
    add column opportunity_id uuid,
    add column quote_id uuid;
