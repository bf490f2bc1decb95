-- Some customers of whole pages of the table, a percent of them or so, with the page: for estimates of how many a rule means.
create function customers.pub_sample(percent float8)
returns table (customer_id uuid, page bigint)
language sql volatile
begin atomic
    select customer_id, (ctid::text::point)[0]::bigint from customers.standing tablesample system (percent)
    where tenant_id = nullif(current_setting('app.tenant', true), '')::uuid;
end;
