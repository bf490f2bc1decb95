create schema messaging;

-- The built-in outbox: every message the program would send can be read on screen.
create table messaging.outbox (
    tenant_id uuid not null,
    id uuid not null,
    kind text not null,
    recipient text not null,
    subject text not null,
    text_body text not null,
    html_body text,
    status text not null default 'KEPT' check (status in ('KEPT', 'SENT', 'FAILED')),
    created_at timestamptz not null default now(),
    primary key (tenant_id, id)
);
call platform.isolate('messaging.outbox');
create index on messaging.outbox (tenant_id, created_at desc, id desc);
