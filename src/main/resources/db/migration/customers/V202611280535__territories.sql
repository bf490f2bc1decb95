-- Parts of the market and who works them. What a list of words is empty of fits everything; of those that fit a customer the
-- first by rank holds. Words are compared folded, so their keys are kept beside them.
create table customers.territory (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null default 1,
    name text not null check (length(name) between 1 and 100),
    rank integer not null,
    countries text[] not null default '{}',
    cities text[] not null default '{}',
    industries text[] not null default '{}',
    types text[] not null default '{}' check (types <@ array['B2C', 'B2B', 'MIXED']),
    country_keys text[] not null default '{}',
    city_keys text[] not null default '{}',
    industry_keys text[] not null default '{}',
    people uuid[] not null default '{}',
    team_id uuid,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz,
    primary key (tenant_id, id)
);
call platform.isolate('customers.territory');
create index territory_rank on customers.territory (tenant_id, rank, id) where deleted_at is null;

-- The one place where it is decided, for customers, leads and whoever asks before a record is written.
create function customers.territory_of(of_tenant uuid, of_country text, of_city text, of_industry text, of_type text)
returns uuid
language sql stable
begin atomic
    select t.id
    from customers.territory t
    where t.tenant_id = of_tenant and t.deleted_at is null
        and (t.country_keys = '{}' or fields.fold(of_country) = any (t.country_keys))
        and (t.city_keys = '{}' or fields.fold(of_city) = any (t.city_keys))
        and (t.industry_keys = '{}' or fields.fold(of_industry) = any (t.industry_keys))
        and (t.types = '{}' or of_type = any (t.types))
    order by t.rank, t.id
    limit 1;
end;

alter table customers.standing add column territory_id uuid;
create index standing_territory on customers.standing (tenant_id, territory_id, lifetime_value, customer_id)
    where territory_id is not null;

-- Triggers, because profiles are written in many ways: one by one, set by set, from files.
create function customers.place_standing() returns trigger
    language plpgsql as $$
begin
    select customers.territory_of(c.tenant_id, c.country, c.city, c.industry, c.type)
    into new.territory_id
    from customers.customer c
    where c.tenant_id = new.tenant_id and c.id = new.customer_id;
    return new;
end $$;

-- by name behind the trigger that drops standings of customers who are gone
create trigger territory before insert on customers.standing
    for each row execute function customers.place_standing();

create function customers.place_customer() returns trigger
    language plpgsql as $$
declare
    there uuid := customers.territory_of(new.tenant_id, new.country, new.city, new.industry, new.type);
begin
    update customers.standing s
    set territory_id = there
    where s.tenant_id = new.tenant_id and s.customer_id = new.id and s.territory_id is distinct from there;
    return null;
end $$;

create trigger standing_territory after update on customers.customer
    for each row
    when ((old.type, old.country, old.city, old.industry) is distinct from (new.type, new.country, new.city, new.industry))
    execute function customers.place_customer();

create or replace view customers.pub_standing with (security_invoker = true) as
    select tenant_id, customer_id, order_count, gross, returned, lifetime_value, first_order_at, last_order_at, order_days,
           gap_days, health_score, stage, tier, shop_segment, rfm_recency, rfm_frequency, rfm_monetary, rfm_group, scored_at,
           last_interaction_at, next_follow_up_at, type, owner_id, country, city, territory_id
    from customers.standing;

create view customers.pub_territory with (security_invoker = true) as
    select tenant_id, id, name, rank, deleted_at from customers.territory;
