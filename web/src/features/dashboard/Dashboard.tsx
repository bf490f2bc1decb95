import { Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { useCan, useMe } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { CreateButtons } from "@/shared/nav/CreateButtons";
import { EmptyState } from "@/shared/ui/EmptyState";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { PageHead } from "@/shared/ui/PageHead";
import { CustomerHealth } from "./CustomerHealth";
import classes from "./Dashboard.module.css";
import { DashboardSkeleton } from "./DashboardSkeleton";
import { dashboardQuery } from "./dashboardQueries";
import type { DashboardAnswer } from "./dashboardTypes";
import { MyTasks } from "./MyTasks";
import { OwnHome } from "./OwnHome";
import { RecentInteractions } from "./RecentInteractions";
import { RecentOrders } from "./RecentOrders";
import { Revenue } from "./Revenue";
import { TopCustomers } from "./TopCustomers";
import { WaitingLeads } from "./WaitingLeads";

const isNew = ({ counts, recentInteractions }: DashboardAnswer) =>
  counts.customers + counts.orders + recentInteractions.length === 0;

/** The first screen of the day: how the shop does, who needs care, what is mine to do. */
export default function CRMDashboard() {
  const { t } = useTranslation("dashboard");
  const format = useFormat();
  const { person } = useMe();
  const mayCount = useCan()("analytics:read");
  const today = format.today();
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
      <WaitingLeads />
      {mayCount ? <WholeShop today={today} /> : <OwnHome today={today} />}
    </>
  );
}

function WholeShop({ today }: { today: string }) {
  const { t } = useTranslation("dashboard");
  const sells = useCan()("orders:read");
  const { data: answer, isError, error, refetch } = useQuery(dashboardQuery);
  // So that the panels are drawn in slices, and a click meanwhile is not kept waiting.
  const data = useDeferredValue(answer);
  if (!data && isError) return <LoadFailed title={t("failed")} error={error} onRetry={() => void refetch()} />;
  if (!data) return <DashboardSkeleton />;
  if (isNew(data)) return <NewShop />;
  return (
    <div className={classes.grid}>
      {sells && <Revenue data={data} className={classes.large} />}
      <CustomerHealth data={data} className={classes.small} />
      <MyTasks today={today} className={classes.small} />
      {sells && <RecentOrders orders={data.recentOrders} className={classes.small} />}
      <RecentInteractions interactions={data.recentInteractions} className={classes.small} />
      <TopCustomers customers={data.topCustomers} className={classes.all} />
    </div>
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
