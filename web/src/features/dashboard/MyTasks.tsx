import { Group, Text } from "@mantine/core";
import { IconChecks } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { dayIn } from "@/shared/format/format";
import { useTick } from "@/shared/tasks/useTick";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Panel } from "@/shared/ui/Panel";
import { PartFailed } from "@/shared/ui/PartFailed";
import { When } from "@/shared/ui/When";
import classes from "./Dashboard.module.css";
import { Rows } from "./DashboardSkeleton";
import { dueTasksQuery } from "./dashboardQueries";
import type { Task } from "./dashboardTypes";

const atFirst = 6;

/** What was due before today, and what is due today. */
export function MyTasks({ today, className }: { today: string; className?: string }) {
  const { t } = useTranslation("dashboard");
  const format = useFormat();
  const { data, error, refetch } = useQuery(dueTasksQuery(today));
  const isLate = (task: Task) => !!task.dueAt && dayIn(format.settings.timeZone, new Date(task.dueAt)) < today;
  const tasks = data?.items ?? [];
  const late = tasks.filter(isLate).length;
  const total = data?.total ?? tasks.length;
  return (
    <Panel
      title={t("task.title")}
      className={className}
      action={
        <Group gap="sm" wrap="nowrap">
          {total > 0 && (
            <Text size="sm" c="dimmed">
              {late > 0 && <span className={classes.late}>{t("task.late", { count: late })}</span>}
              {late > 0 && total > late && " · "}
              {total > late && t("task.today", { count: total - late })}
            </Text>
          )}
          <AddressLink href="/tasks">{t("task.list")}</AddressLink>
        </Group>
      }
    >
      {error && !data ? (
        <PartFailed error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Rows count={atFirst} />
      ) : tasks.length === 0 ? (
        <div className={classes.empty}>
          <IconChecks size={28} stroke={1.2} aria-hidden />
          <Text fw={500} c="var(--crm-text)">
            {t("task.none")}
          </Text>
          <Text>{t("task.noneText")}</Text>
        </div>
      ) : (
        <ul className={classes.rows}>
          {tasks.slice(0, atFirst).map((task) => (
            <TaskRow key={task.id} task={task} isLate={isLate(task)} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function TaskRow({ task, isLate }: { task: Task; isLate: boolean }) {
  const { t } = useTranslation("dashboard");
  const can = useCan();
  const tick = useTick();
  return (
    <li>
      <div className={classes.row}>
        {can("tasks:write") && (
          <input
            type="checkbox"
            className={classes.tick}
            checked={tick.isPending}
            onChange={() => tick.mutate(task)}
            aria-label={t("shared:task.tick", { title: task.title })}
          />
        )}
        <span className={classes.main}>
          <AddressLink href={`/customers/${task.customerId}`} className={`${classes.title} ${classes.cover}`}>
            {task.title}
          </AddressLink>
          <span className={classes.sub}>
            <bdi>{task.customerName}</bdi>
          </span>
        </span>
        <span className={`${classes.end} ${isLate ? classes.late : ""}`}>
          {isLate ? <When at={task.dueAt} /> : t("task.dueToday")}
        </span>
      </div>
    </li>
  );
}
