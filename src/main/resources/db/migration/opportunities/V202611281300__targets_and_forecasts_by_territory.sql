-- A target is a person's or a territory's; there is one table of them.
alter table opportunities.target no force row level security;
alter table opportunities.territory_target no force row level security;
alter table opportunities.target drop constraint target_pkey;
alter table opportunities.target
    alter column owner_id drop not null,
    add column territory_id uuid,
    add constraint target_of_one check (num_nonnulls(owner_id, territory_id) = 1),
    add constraint target_once unique nulls not distinct (tenant_id, owner_id, territory_id, month);
insert into opportunities.target (tenant_id, territory_id, month, value, currency, updated_at, updated_by_name)
select tenant_id, territory_id, month, value, currency, updated_at, updated_by_name
from opportunities.territory_target;
drop table opportunities.territory_target;
alter table opportunities.target force row level security;

-- What was forecast is kept by territory too. The weeks that were kept without it are taken again: deals remember what
-- they were at every moment, and the program looks back 130 weeks.
alter table opportunities.forecast_snapshot add column territory_id uuid;
alter table opportunities.forecast_snapshot
    drop constraint forecast_snapshot_tenant_id_week_month_owner_id_currency_key,
    add constraint forecast_snapshot_once unique nulls not distinct
        (tenant_id, week, month, owner_id, territory_id, currency);
alter table opportunities.forecast_week no force row level security;
alter table opportunities.forecast_snapshot no force row level security;
delete from opportunities.forecast_snapshot where week > current_date - 7 * 129;
delete from opportunities.forecast_week where week > current_date - 7 * 129;
alter table opportunities.forecast_snapshot force row level security;
alter table opportunities.forecast_week force row level security;
