-- Deals that are open, spread over stages, months and owners.
insert into opportunities.opportunity (tenant_id, id, title, customer_id, value, currency, pipeline_id, stage_id,
    standard_stage, probability, expected_close, owner_id, next_step, next_step_due, stage_since, opened_at, search_text)
select c.tenant_id, gen_random_uuid(), 'Deal ' || c.n, c.id, 1000000 * (1 + c.n % 900), 'IRR', s.pipeline_id, s.id,
    s.standard_stage, s.probability, current_date + c.n % 180, c.owner_id, 'Call', current_date + c.n % 14 - 3,
    now() - (c.n % 60) * interval '1 day', now() - (c.n % 120) * interval '1 day', 'deal ' || c.n
from (select tenant_id, id, owner_id, (row_number() over (order by md5(id::text)))::int n
      from customers.customer where tenant_id = :tenant and deleted_at is null order by md5(id::text) limit :deals) c
join (select *, (row_number() over (order by position))::int - 1 nth, (count(*) over ())::int many
      from opportunities.stage where tenant_id = :tenant and standard_stage not like 'CLOSED%' and removed_at is null) s
  on s.nth = c.n % s.many;
