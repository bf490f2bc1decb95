-- A deal belongs to the territory its customer was in when it was opened, and stays there.
alter table opportunities.opportunity add column territory_id uuid;
create index opportunity_territory on opportunities.opportunity (tenant_id, territory_id, close_key, id)
    where territory_id is not null;

create function opportunities.place() returns trigger
    language plpgsql as $$
begin
    select s.territory_id
    into new.territory_id
    from customers.pub_standing s
    where s.tenant_id = new.tenant_id and s.customer_id = new.customer_id;
    return new;
end $$;

create trigger territory before insert on opportunities.opportunity
    for each row when (new.territory_id is null)
    execute function opportunities.place();

create table opportunities.territory_target (
    tenant_id uuid not null,
    territory_id uuid not null,
    month date not null check (extract(day from month) = 1),
    value numeric(18,2) not null check (value > 0),
    currency text not null,
    updated_at timestamptz not null default now(),
    updated_by_name text not null,
    primary key (tenant_id, territory_id, month)
);
call platform.isolate('opportunities.territory_target');
