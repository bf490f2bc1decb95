-- Each message is claimed before it is sent and recorded after; a claim found open after a crash is told, not sent again.
alter table messaging.outbox
    drop constraint outbox_status_check,
    add constraint outbox_status_check
        check (status in ('KEPT', 'WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN')),
    add column attempts integer not null default 0,
    add column next_attempt_at timestamptz,
    add column claimed_at timestamptz,
    add column sent_at timestamptz,
    add column problem text;

create index outbox_open on messaging.outbox (tenant_id, next_attempt_at) where status in ('WAITING', 'SENDING');
