import { Menu, Skeleton } from "@mantine/core";
import { IconBraces } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { queryString } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { ExportItems } from "@/shared/data/ExportItems";
import { Panel } from "@/shared/ui/Panel";
import classes from "./Analytics.module.css";
import { AnalyticsPage } from "./AnalyticsPage";
import { customersPath, useAsOf, useCustomerAnalytics } from "./analyticsQueries";
import type { CustomerAnalyticsAnswer } from "./analyticsTypes";
import { Cohorts } from "./Cohorts";
import { RevenueConcentration } from "./Concentration";
import { NewPerMonth, RevenuePerMonth } from "./Months";
import { Cities, Countries } from "./Places";
import { ThinData } from "./ThinData";
import { Totals } from "./Totals";

const exported = [
  "name",
  "email",
  "tier",
  "lifecycleStage",
  "shopSegment",
  "healthScore",
  "orderCount",
  "lifetimeValue",
];

/** Who the customers are as a whole: sums, growth, retention, concentration, places. */
export default function CustomerAnalytics() {
  const { t } = useTranslation("analytics");
  const answer = useCustomerAnalytics();
  return (
    <AnalyticsPage
      title={t("title.customers")}
      answer={answer}
      skeleton={<CustomerAnalyticsSkeleton />}
      isEmpty={({ totals }) => totals.customers + totals.guestOrders === 0}
      menu={<ExportMenu />}
    >
      {(data) => <CustomerAnalyticsParts data={data} />}
    </AnalyticsPage>
  );
}

function CustomerAnalyticsParts({ data }: { data: CustomerAnalyticsAnswer }) {
  const hasOrders = data.totals.orders + data.totals.guestOrders > 0;
  return (
    <>
      <Totals data={data} className={classes.wide} />
      <ThinData buyers={data.totals.buyers} className={classes.wide} />
      {hasOrders && <RevenuePerMonth data={data} />}
      {hasOrders && <NewPerMonth data={data} />}
      {hasOrders && <Cohorts cohorts={data.cohorts} className={classes.wide} />}
      <div className={classes.thirds}>
        {hasOrders && <RevenueConcentration data={data} />}
        <Countries data={data} />
        <Cities data={data} />
      </div>
    </>
  );
}

function ExportMenu() {
  const { t } = useTranslation("analytics");
  const can = useCan();
  const asOf = useAsOf();
  return (
    <>
      <Menu.Label>{t("export.numbers")}</Menu.Label>
      <Menu.Item
        component="a"
        href={customersPath + queryString({ asOf })}
        download={`customers-${asOf ?? "now"}.json`}
        leftSection={<IconBraces size={14} />}
      >
        {t("export.json")}
      </Menu.Item>
      {can("customers:export") && (
        <>
          <Menu.Label>{t("export.customers")}</Menu.Label>
          <ExportItems path="/api/crm/customers" query={{}} columns={exported} />
        </>
      )}
    </>
  );
}

function CustomerAnalyticsSkeleton() {
  return (
    <>
      <Skeleton h={92} className={classes.wide} />
      {[0, 1].map((part) => (
        <Panel key={part}>
          <Skeleton h={20} w={180} mb="md" />
          <Skeleton h={248} />
        </Panel>
      ))}
      <Panel className={classes.wide}>
        <Skeleton h={20} w={180} mb="md" />
        {[0, 1, 2, 3, 4, 5, 6, 7].map((row) => (
          <Skeleton key={row} h={34} mb={4} w={`${100 - row * 8}%`} />
        ))}
      </Panel>
    </>
  );
}
