import { Skeleton, Text } from "@mantine/core";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Money } from "@/shared/ui/Money";
import { Panel } from "@/shared/ui/Panel";
import classes from "./Dashboard.module.css";
import { ordersHref } from "./dashboardQueries";
import type { DashboardAnswer } from "./dashboardTypes";
import { useIdle } from "./useIdle";

const RevenueChart = lazy(() => import("./RevenueChart"));

/** This month beside the one before, and the months up to now. */
export function Revenue({ data, className }: { data: DashboardAnswer; className?: string }) {
  const { t } = useTranslation("dashboard");
  const idle = useIdle();
  const { revenue, currency } = data;
  const current = revenue.series.at(-1);
  const hasOrders = revenue.series.some((month) => month.revenue !== 0);
  const waiting = <Skeleton h={208} />;
  return (
    <Panel title={t("revenue.title")} className={className}>
      {hasOrders ? (
        <>
          <div className={classes.figure}>
            <AddressLink href={ordersHref(current?.filter ?? {})} className={classes.big}>
              <Money value={revenue.thisMonth} currency={currency} short />
            </AddressLink>
            <Change now={revenue.thisMonth} before={revenue.lastMonth} currency={currency} />
          </div>
          {idle ? (
            <Suspense fallback={waiting}>
              <RevenueChart series={revenue.series} currency={currency} />
            </Suspense>
          ) : (
            waiting
          )}
        </>
      ) : (
        <Text c="dimmed">{t("revenue.none")}</Text>
      )}
    </Panel>
  );
}

/** The difference with sign, arrow and words: never by colour alone. */
function Change({ now, before, currency }: { now: number; before: number; currency: string }) {
  const { t } = useTranslation("dashboard");
  const format = useFormat();
  if (before <= 0) return <Text c="dimmed">{t("revenue.noneBefore")}</Text>;
  const share = (now - before) / before;
  const direction = share > 0 ? "up" : share < 0 ? "down" : "flat";
  return (
    <Text>
      {/* The month is still running: less than a whole one is no alarm. */}
      <span className={classes[share > 0 ? "up" : "flat"]}>{format.change(share)}</span>{" "}
      <Text span c="dimmed">
        {t(`revenue.${direction}`, { last: format.moneyShort(before, currency) })}
      </Text>
    </Text>
  );
}
