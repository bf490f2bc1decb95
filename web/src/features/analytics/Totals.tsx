import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Money } from "@/shared/ui/Money";
import { customersHref, ordersHref } from "./analyticsQueries";
import type { CustomerAnalyticsAnswer } from "./analyticsTypes";
import classes from "./Totals.module.css";

interface StatProps {
  label: string;
  href: string;
  children: ReactNode;
  hint?: ReactNode;
}

function Stat({ label, href, children, hint }: StatProps) {
  return (
    <div className={classes.stat}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        <AddressLink href={href} className={classes.link}>
          {children}
        </AddressLink>
        {hint && <span className={classes.hint}>{hint}</span>}
      </dd>
    </div>
  );
}

/** What counts as an order here: cancelled and refunded ones, and those of guests, do not. */
const counted = {
  kind: "ORDER",
  status: ["PENDING", "CONFIRMED", "PROCESSING", "SHIPPED", "DELIVERED"],
  "customerId.empty": "false",
};

/** The sums over everybody; each opens the list it sums up. */
export function Totals({ data, className }: { data: CustomerAnalyticsAnswer; className?: string }) {
  const { t } = useTranslation("analytics");
  const format = useFormat();
  const { totals, currency } = data;
  const money = (value: number) => <Money value={value} currency={currency} short />;
  return (
    <dl className={`${classes.totals} ${className ?? ""}`}>
      <Stat label={t("total.customers")} href="/customers">
        {format.number(totals.customers)}
      </Stat>
      <Stat
        label={t("total.buyers")}
        href={customersHref({ "orderCount.gte": "1" })}
        hint={
          totals.customers > 0 && t("total.buyersHint", { share: format.percent(totals.buyers / totals.customers) })
        }
      >
        {format.number(totals.buyers)}
      </Stat>
      <Stat
        label={t("total.orders")}
        href={ordersHref(counted)}
        hint={totals.buyers > 0 && t("total.ordersHint", { number: format.number(totals.orders / totals.buyers, 1) })}
      >
        {format.number(totals.orders)}
      </Stat>
      <Stat label={t("total.gross")} href={ordersHref({ ...counted, sort: "-total" })}>
        {money(totals.gross)}
      </Stat>
      <Stat
        label={t("total.returned")}
        href={ordersHref({ kind: "RETURN", "customerId.empty": "false" })}
        hint={t("total.returns", { count: totals.returns })}
      >
        {money(totals.returned)}
      </Stat>
      <Stat
        label={t("total.revenue")}
        href={customersHref({ "lifetimeValue.gt": "0", sort: "-lifetimeValue" })}
        hint={t("total.revenueHint")}
      >
        {money(totals.revenue)}
      </Stat>
      {totals.guestOrders > 0 && (
        <Stat
          label={t("total.guests")}
          href={ordersHref({ "customerId.empty": "true" })}
          hint={t("total.guestsHint", { count: totals.guestOrders })}
        >
          {money(totals.guestRevenue)}
        </Stat>
      )}
    </dl>
  );
}
