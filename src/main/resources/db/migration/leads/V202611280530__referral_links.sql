-- A link of somebody's own that leads to a form; whoever sends it through the link was recommended by him. Before the
-- business unit is known, a link is found by the hash of its code.
create table leads.referral_link (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    code text collate "C" not null,
    code_hash text collate "C" not null unique,
    form_id uuid not null,
    customer_id uuid,
    partner text check (length(partner) between 1 and 200),
    owner_id uuid,
    visits bigint not null default 0,
    visited_at timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null default now(),
    revoked_at timestamptz,
    primary key (tenant_id, id),
    check (num_nonnulls(customer_id, partner) = 1),
    foreign key (tenant_id, form_id) references leads.lead_form,
    foreign key (tenant_id, customer_id) references customers.customer on delete cascade
);
call platform.isolate('leads.referral_link');
create policy presented on leads.referral_link for select using (code_hash = platform.presented_credential());
create index referral_link_customer on leads.referral_link (tenant_id, customer_id, created_at, id) where customer_id is not null;
create index referral_link_created on leads.referral_link (tenant_id, created_at, id);
create index referral_link_visits on leads.referral_link (tenant_id, visits, id);
create index referral_link_form on leads.referral_link (tenant_id, form_id);

-- Who came by a link today, as a hash: one network counts once a day. Yesterday's rows go with the first visit of a day.
create table leads.referral_visit (
    tenant_id uuid not null,
    link_id uuid not null,
    day date not null,
    visitor text collate "C" not null,
    primary key (tenant_id, link_id, day, visitor),
    foreign key (tenant_id, link_id) references leads.referral_link on delete cascade
);
call platform.isolate('leads.referral_visit');

alter table leads.lead
    add column referred_by uuid,
    add column referral_link_id uuid,
    add foreign key (tenant_id, referred_by) references customers.customer on delete set null (referred_by),
    add foreign key (tenant_id, referral_link_id) references leads.referral_link on delete set null (referral_link_id);
create index lead_referrer on leads.lead (tenant_id, referred_by, created_at, id) where referred_by is not null;
create index lead_referral_link on leads.lead (tenant_id, referral_link_id, created_at, id) where referral_link_id is not null;
