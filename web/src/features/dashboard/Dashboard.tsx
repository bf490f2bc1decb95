import { Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/shared/api/problem";
import { useMe } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { CreateButtons } from "@/shared/nav/CreateButtons";
import { EmptyState } from "@/shared/ui/EmptyState";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { PageHead } from "@/shared/ui/PageHead";
import { CustomerHealth } from "./CustomerHealth";
import classes from "./Dashboard.module.css";
import { DashboardSkeleton } from "./DashboardSkeleton";
import { dashboardQuery, dayIn } from "./dashboardQueries";
import type { DashboardAnswer } from "./dashboardTypes";
import { MyTasks } from "./MyTasks";
import { RecentInteractions } from "./RecentInteractions";
import { RecentOrders } from "./RecentOrders";
import { Revenue } from "./Revenue";
import { TopCustomers } from "./TopCustomers";

const isNew = (data: DashboardAnswer) =>
  data.topCustomers.length + data.recentOrders.length + data.recentInteractions.length === 0 &&
  data.health.atRisk + data.health.new + data.health.loyal === 0 &&
  (data.counts?.customers ?? 0) === 0;

/** The first screen of the day: how the shop does, who needs care, what is mine to do. */
export default function CRMDashboard() {
  const { t } = useTranslation("dashboard");
  const format = useFormat();
  const { person } = useMe();
  const answer = useQuery(dashboardQuery);
  const { data } = answer;
  const today = dayIn(format.settings.timeZone, format.now());
  const isBarred = isProblem(answer.error, 403);
  return (
    <>
      <PageHead
        title={t("title")}
        view={
          <Text c="dimmed">
            <bdi>{person.name}</bdi> · {format.day(today)}
          </Text>
        }
        primary={<CreateButtons />}
      />
      {!data && answer.isError && !isBarred ? (
        <LoadFailed title={t("failed")} error={answer.error} onRetry={() => void answer.refetch()} />
      ) : !data && !isBarred ? (
        <DashboardSkeleton />
      ) : data && isNew(data) ? (
        <NewShop />
      ) : (
        <div className={classes.grid}>
          {data && <Revenue data={data} className={classes.large} />}
          {data && <CustomerHealth data={data} className={classes.small} />}
          <MyTasks today={today} className={classes.small} />
          {data && <RecentOrders orders={data.recentOrders} className={classes.small} />}
          {data && <RecentInteractions interactions={data.recentInteractions} className={classes.small} />}
          {data && <TopCustomers customers={data.topCustomers} className={classes.all} />}
        </div>
      )}
    </>
  );
}

function NewShop() {
  const { t } = useTranslation("dashboard");
  return (
    <EmptyState icon={IconUsers} title={t("new.title")} text={t("new.text")}>
      <CreateButtons />
    </EmptyState>
  );
}
