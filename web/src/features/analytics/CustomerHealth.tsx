import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Panel } from "@/shared/ui/Panel";
import classes from "./Analytics.module.css";
import { AnalyticsPage } from "./AnalyticsPage";
import { useHealthAnalytics } from "./analyticsQueries";
import { HealthComponents } from "./HealthComponents";
import { HealthHistogram } from "./HealthHistogram";
import { HealthOverview } from "./HealthOverview";
import { HealthTrend } from "./HealthTrend";
import { TopAtRisk } from "./TopAtRisk";

/** How healthy the customers are as a whole, what it is made of, and who needs a call first. */
export default function CustomerHealth() {
  const { t } = useTranslation("analytics");
  const answer = useHealthAnalytics();
  return (
    <AnalyticsPage
      title={t("title.health")}
      answer={answer}
      skeleton={<HealthSkeleton />}
      isEmpty={({ histogram }) => histogram.every((bin) => bin.customers === 0)}
    >
      {(data) => (
        <>
          <HealthOverview data={data} />
          <HealthTrend data={data} />
          <HealthHistogram bins={data.histogram} />
          <HealthComponents values={data.components} />
          <TopAtRisk data={data} className={classes.wide} />
        </>
      )}
    </AnalyticsPage>
  );
}

function HealthSkeleton() {
  return (
    <>
      <Panel>
        <Skeleton h={20} w={140} mb="md" />
        <Skeleton h={96} w={96} circle mb="md" />
        <Skeleton h={110} />
      </Panel>
      {[0, 1, 2].map((part) => (
        <Panel key={part}>
          <Skeleton h={20} w={140} mb="md" />
          <Skeleton h={210} />
        </Panel>
      ))}
      <Panel className={classes.wide}>
        <Skeleton h={20} w={140} mb="md" />
        {[0, 1, 2, 3, 4].map((row) => (
          <Skeleton key={row} h={28} mb={8} />
        ))}
      </Panel>
    </>
  );
}
