-- Who works here, by name: for owners and assignees of records in other modules.
create view identity.pub_person with (security_invoker = true) as
    select tenant_id, id, name, team_id, status = 'ACTIVE' as active from identity.person;
