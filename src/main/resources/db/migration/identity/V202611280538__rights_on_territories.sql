-- Units that exist already: their managers get what new units' managers begin with. Nobody acts here, so that the
-- policies of isolation have to be lifted for the length of this statement.
alter table identity.role no force row level security;
update identity.role r
set permissions = array(select distinct p from unnest(r.permissions || array['territories:manage']) p), version = r.version + 1
where r.built_in and r.name = 'MANAGER';
alter table identity.role force row level security;
