import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Money } from "@/shared/ui/Money";
import { Panel } from "@/shared/ui/Panel";
import { PartFailed } from "@/shared/ui/PartFailed";
import { When } from "@/shared/ui/When";
import classes from "./Dashboard.module.css";
import { Rows } from "./DashboardSkeleton";
import { customersHref, homeCustomersQuery, homeOrdersQuery } from "./dashboardQueries";
import { MyTasks } from "./MyTasks";
import { RecentOrders } from "./RecentOrders";
import { TopCustomers } from "./TopCustomers";

const atRisk = { lifecycleStage: "AT_RISK", sort: "-lifetimeValue" };

/** The home of people who do not see the numbers of the whole shop: what lies within their own scope. */
export function OwnHome({ today }: { today: string }) {
  const { t } = useTranslation("dashboard");
  const can = useCan();
  const orders = useQuery({ ...homeOrdersQuery, enabled: can("orders:read") });
  const best = useQuery(homeCustomersQuery({ "orderCount.gte": 1, sort: "-lifetimeValue" }));
  return (
    <div className={classes.grid}>
      <MyTasks today={today} className={classes.small} />
      <AtRisk className={classes.small} />
      {can("orders:read") && (
        <Part asked={orders} title={t("order.title")} className={classes.small}>
          {({ items }) => <RecentOrders orders={items} className={classes.small} />}
        </Part>
      )}
      <Part asked={best} title={t("top.title")} className={classes.all}>
        {({ items }) => <TopCustomers customers={items} className={classes.all} />}
      </Part>
    </div>
  );
}

interface PartProps<T> {
  asked: UseQueryResult<T>;
  title: string;
  className?: string;
  children: (data: T) => ReactNode;
}

/** A part that asks for itself: its shape while it waits, and a failure said where it happened. */
function Part<T>({ asked, title, className, children }: PartProps<T>) {
  if (asked.data) return children(asked.data);
  return (
    <Panel title={title} className={className}>
      {asked.error ? <PartFailed error={asked.error} onRetry={() => void asked.refetch()} /> : <Rows count={6} />}
    </Panel>
  );
}

function AtRisk({ className }: { className?: string }) {
  const { t } = useTranslation("dashboard");
  const format = useFormat();
  const { data, error, refetch } = useQuery(homeCustomersQuery(atRisk));
  const all = !!data?.total && (
    <AddressLink href={customersHref(atRisk)}>
      {t("health.all")} <span className="tabular">({format.number(data.total)})</span>
    </AddressLink>
  );
  return (
    <Panel title={t("health.atRisk.name")} action={all} className={className}>
      {error && !data ? (
        <PartFailed error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Rows count={6} />
      ) : data.items.length === 0 ? (
        <span className={classes.sub}>{t("health.nobodyAtRisk")}</span>
      ) : (
        <ul className={classes.rows}>
          {data.items.slice(0, 6).map((customer) => (
            <li key={customer.id}>
              <div className={classes.row}>
                <span className={classes.main}>
                  <AddressLink href={`/customers/${customer.id}`} className={`${classes.title} ${classes.cover}`}>
                    <bdi>{customer.name}</bdi>
                  </AddressLink>
                  <span className={classes.sub}>
                    {t("top.lastOrder")}: <When at={customer.lastOrderAt} />
                  </span>
                </span>
                <span className={classes.end}>
                  <Money value={customer.lifetimeValue} currency={customer.currency} short />
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
