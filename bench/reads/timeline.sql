-- One page of everything that happened with a customer: the sources of the program's own timeline.
select name from customers.customer where tenant_id = :tenant and id = :customer and deleted_at is null;
select * from (
    (select p.placed_at at, p.id, p.kind, p.number title,
        (select string_agg(l.name, ', ' order by l.number) from commerce.purchase_line l
         where l.tenant_id = p.tenant_id and l.purchase_id = p.id and l.number <= 3) summary, null actor,
        jsonb_build_object('total', p.total, 'currency', p.currency, 'status', p.status, 'paid', p.payment_status, 'lines', p.line_count) data, p.id ref
     from commerce.purchase p where p.tenant_id = :tenant and p.customer_id = :customer and p.kind in ('ORDER', 'RETURN')
     order by p.placed_at desc, p.id desc limit 51)
    union all
    (select m.merged_at, m.id, 'MERGE', c.name, null, m.merged_by_name,
        jsonb_build_object('id', c.external_id, 'undone', m.undone_at is not null, 'at', m.undone_at, 'by', m.undone_by_name), m.id
     from customers.merge m join customers.customer c on c.tenant_id = m.tenant_id and c.id = m.merged_id
     where m.tenant_id = :tenant and m.survivor_id = :customer order by m.merged_at desc, m.id desc limit 51)
    union all
    (select h.at, h.id, 'LEAD', h.to_status, h.reason, h.actor_name,
        jsonb_build_object('from', h.from_status, 'to', h.to_status, 'source', l.source), l.id
     from leads.lead_change h join leads.lead l on l.tenant_id = h.tenant_id and l.id = h.lead_id
     where h.tenant_id = :tenant and l.tenant_id = :tenant and l.customer_id = :customer and h.kind in ('CREATED', 'STATUS')
     order by h.at desc, h.id desc limit 51)
    union all
    (select h.at, h.id, 'OPPORTUNITY', o.title, h.reason, h.actor_name,
        jsonb_build_object('kind', h.kind, 'from', h.from_stage, 'to', h.standard_stage, 'stage', s.name, 'value', h.value, 'currency', h.currency), o.id
     from opportunities.deal_change h
     join opportunities.opportunity o on o.tenant_id = h.tenant_id and o.id = h.opportunity_id
     join opportunities.stage s on s.tenant_id = h.tenant_id and s.id = h.stage_id
     where h.tenant_id = :tenant and h.customer_id = :customer and h.kind in ('OPENED', 'MOVED', 'WON', 'LOST', 'REOPENED')
         and o.deleted_at is null
     order by h.at desc, h.id desc limit 51)
    union all
    (select e.at, e.id, 'QUOTE', q.number, e.text, e.actor_name,
        jsonb_build_object('kind', e.kind, 'total', q.total, 'currency', q.currency), q.id
     from quotes.quote_entry e join quotes.quote q on q.tenant_id = e.tenant_id and q.id = e.quote_id
     where e.tenant_id = :tenant and e.customer_id = :customer and q.deleted_at is null order by e.at desc, e.id desc limit 51)
    union all
    (select i.occurred_at, i.id, case when i.type = 'NOTE' then 'NOTE' else 'INTERACTION' end,
        coalesce(i.subject, left(i.content, 120), i.outcome), left(i.content, 280), i.person_name,
        jsonb_strip_nulls(jsonb_build_object('type', i.type, 'direction', i.direction, 'outcome', i.outcome, 'next', i.next_action,
            'minutes', i.duration_minutes, 'files', array(select a.file_id from platform.attachment a
                where a.tenant_id = :tenant and a.record_kind = 'interaction' and a.record_id = i.id and a.removed_at is null order by a.id))), i.id
     from customers.interaction i where i.tenant_id = :tenant and i.customer_id = :customer
     order by i.occurred_at desc, i.id desc limit 51)
    union all
    (select t.created_at, t.id, 'TASK', t.title, t.assignee_name, t.created_by_name,
        jsonb_strip_nulls(jsonb_build_object('due', t.due_at, 'done', t.done_at, 'by', t.done_by_name)), t.id
     from customers.task t where t.tenant_id = :tenant and t.customer_id = :customer
     order by t.created_at desc, t.id desc limit 51)
    union all
    (select r.at, r.id, r.kind,
        case when r.kind = 'FIELD' then (select string_agg(k, ', ') from jsonb_object_keys(r.data) k) else r.kind end,
        null, r.actor_name, r.data, null
     from customers.record_change r where r.tenant_id = :tenant and r.customer_id = :customer
     order by r.at desc, r.id desc limit 51)
    union all
    (select s.at, s.id, s.what, s.to_value, s.reason, s.actor_name,
        jsonb_strip_nulls(jsonb_build_object('from', s.from_value, 'to', s.to_value, 'automatic', s.automatic)), null
     from customers.standing_change s where s.tenant_id = :tenant and s.customer_id = :customer
     order by s.at desc, s.id desc limit 51)
) entry
order by at desc, id desc
limit 51;
