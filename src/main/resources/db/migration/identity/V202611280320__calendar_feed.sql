-- The secret address at which a person's calendar program reads what is to do; one each, only its hash is kept.
create table identity.calendar_feed (
    tenant_id uuid not null,
    person_id uuid not null,
    token_hash text not null unique,
    reminder_minutes integer check (reminder_minutes between 0 and 10080),
    -- what was last given out, so that a program which asks again is told that nothing changed, and since when
    content_hash text,
    content_changed_at timestamptz,
    last_read_at timestamptz,
    created_at timestamptz not null default now(),
    primary key (tenant_id, person_id),
    foreign key (tenant_id, person_id) references identity.person on delete cascade
);
call platform.isolate('identity.calendar_feed');
create policy presented on identity.calendar_feed for select using (token_hash = platform.presented_credential());
