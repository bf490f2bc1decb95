create schema identity;

-- The list of business units itself: the one table that says which tenants there are.
create table identity.business_unit (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    first boolean not null default false,
    created_at timestamptz not null default now()
);
create unique index on identity.business_unit (first) where first;

create table identity.team (
    tenant_id uuid not null references identity.business_unit,
    id uuid not null,
    name text not null check (length(name) between 1 and 100),
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (tenant_id, name)
);
call platform.isolate('identity.team');

create table identity.role (
    tenant_id uuid not null references identity.business_unit,
    id uuid not null,
    name text not null check (length(name) between 1 and 60),
    built_in boolean not null default false,
    scope text not null check (scope in ('OWN', 'TEAM', 'ALL')),
    permissions text[] not null,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    unique (tenant_id, name)
);
call platform.isolate('identity.role');

create table identity.person (
    tenant_id uuid not null references identity.business_unit,
    id uuid not null,
    email text not null check (length(email) <= 320),
    email_hash text not null unique,
    name text not null check (length(name) between 1 and 200),
    password_hash text,
    totp_secret bytea,
    totp_enabled boolean not null default false,
    totp_last_step bigint,
    recovery_codes text[] not null default '{}',
    team_id uuid,
    status text not null default 'ACTIVE' check (status in ('ACTIVE', 'DISABLED')),
    locale text,
    theme text check (theme in ('light', 'dark', 'auto')),
    time_zone text,
    failed_sign_ins integer not null default 0,
    locked_until timestamptz,
    last_seen_at timestamptz,
    version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, team_id) references identity.team
);
call platform.isolate('identity.person');
create policy signing_in on identity.person using (email_hash = platform.presented_credential());
create index on identity.person (tenant_id, team_id);

create table identity.person_role (
    tenant_id uuid not null,
    person_id uuid not null,
    role_id uuid not null,
    primary key (tenant_id, person_id, role_id),
    foreign key (tenant_id, person_id) references identity.person on delete cascade,
    foreign key (tenant_id, role_id) references identity.role
);
call platform.isolate('identity.person_role');

create table identity.session (
    tenant_id uuid not null,
    id uuid not null,
    token_hash text not null unique,
    person_id uuid not null,
    ip text,
    user_agent text,
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references identity.person on delete cascade
);
call platform.isolate('identity.session');
create policy presented on identity.session for select using (token_hash = platform.presented_credential());
create index on identity.session (tenant_id, person_id);

create table identity.api_token (
    tenant_id uuid not null,
    id uuid not null,
    name text not null check (length(name) between 1 and 100),
    token_hash text not null unique,
    prefix text not null,
    scopes text[] not null,
    person_id uuid not null,
    created_by_name text not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references identity.person
);
call platform.isolate('identity.api_token');
create policy presented on identity.api_token for select using (token_hash = platform.presented_credential());

create table identity.one_time_link (
    tenant_id uuid not null,
    id uuid not null,
    token_hash text not null unique,
    purpose text not null check (purpose in ('PASSWORD_RESET', 'INVITATION')),
    person_id uuid not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references identity.person on delete cascade
);
call platform.isolate('identity.one_time_link');
create policy presented on identity.one_time_link for select using (token_hash = platform.presented_credential());
