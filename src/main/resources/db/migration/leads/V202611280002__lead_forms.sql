-- Forms that strangers fill in on our page or on somebody's own. Before the business unit is known, a form is found by
-- the hash of its key.
create table leads.lead_form (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    key text collate "C" not null,
    key_hash text collate "C" not null unique,
    name text not null check (length(name) between 1 and 100),
    active boolean not null default true,
    source text not null default 'WEBSITE' check (source in ('WEBSITE', 'REFERRAL', 'SOCIAL_MEDIA', 'EMAIL', 'TRADE_SHOW', 'PHONE', 'PARTNER', 'ADVERTISING', 'OTHER')),
    owner_id uuid,
    double_opt_in boolean not null default false,
    tags text[] not null default '{}',
    origins text[] not null default '{}',
    fields jsonb not null,
    texts jsonb not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
call platform.isolate('leads.lead_form');
create policy presented on leads.lead_form for select using (key_hash = platform.presented_credential());
create index lead_form_name on leads.lead_form (tenant_id, name, id) where deleted_at is null;

-- Everything that was sent by a form is kept, whatever came of it.
create table leads.form_submission (
    tenant_id uuid not null,
    id uuid not null,
    form_id uuid not null,
    state text not null check (state in ('TAKEN', 'ATTACHED', 'WAITING', 'SUSPECT')),
    suspicion text check (suspicion in ('TRAP', 'TOO_FAST', 'NO_STAMP')),
    lead_id uuid,
    received_at timestamptz not null,
    said jsonb not null,
    language text,
    page text,
    referral text,
    address text,
    confirm_hash text collate "C",
    confirmed_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, form_id) references leads.lead_form on delete cascade,
    foreign key (tenant_id, lead_id) references leads.lead on delete set null (lead_id)
);
call platform.isolate('leads.form_submission');
create index form_submission_received on leads.form_submission (tenant_id, form_id, received_at, id);
create index form_submission_lead on leads.form_submission (tenant_id, lead_id) where lead_id is not null;
create unique index form_submission_confirm on leads.form_submission (tenant_id, confirm_hash) where confirm_hash is not null;
