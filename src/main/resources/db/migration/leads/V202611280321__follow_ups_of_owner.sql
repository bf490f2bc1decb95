-- What a calendar asks for: somebody's follow-ups of leads that are still open.
create index lead_owner_follow_up on leads.lead (tenant_id, owner_id, next_follow_up_at, id)
    where next_follow_up_at is not null and deleted_at is null and status in ('NEW', 'CONTACTED', 'QUALIFIED');
