import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Panel } from "@/shared/ui/Panel";
import classes from "./Dashboard.module.css";

/** The dashboard's shape before its numbers come; each part as high as it will be. */
export function DashboardSkeleton() {
  const { t } = useTranslation("dashboard");
  return (
    <div className={classes.grid} role="status" aria-busy aria-label={t("loading")}>
      <Panel className={classes.large}>
        <Skeleton h={20} w={140} mb="md" />
        <Skeleton h={32} w={180} mb="md" />
        <Skeleton h={208} />
      </Panel>
      <Panel className={classes.small}>
        <Skeleton h={20} w={140} mb="md" />
        <Skeleton h={88} w={88} circle mb="md" />
        <Rows count={3} />
      </Panel>
      {[0, 1, 2].map((part) => (
        <Panel key={part} className={classes.small}>
          <Skeleton h={20} w={140} mb="md" />
          <Rows count={6} />
        </Panel>
      ))}
      <Panel className={classes.all}>
        <Skeleton h={20} w={140} mb="md" />
        <Rows count={5} />
      </Panel>
    </div>
  );
}

export function Rows({ count }: { count: number }) {
  return Array.from({ length: count }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never move
    <Skeleton key={row} h={32} my={6} />
  ));
}
