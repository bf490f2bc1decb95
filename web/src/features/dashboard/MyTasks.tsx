import { Button, Text } from "@mantine/core";
import { IconChecks } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import type { Page } from "@/shared/api/types";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { dayIn } from "@/shared/format/format";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Panel } from "@/shared/ui/Panel";
import { PartFailed } from "@/shared/ui/PartFailed";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";
import classes from "./Dashboard.module.css";
import { Rows } from "./DashboardSkeleton";
import { dueTasksKey, dueTasksQuery } from "./dashboardQueries";
import type { Task } from "./dashboardTypes";

const atFirst = 6;

/** Ticking a task off is seen at once and can be taken back. */
function useTick() {
  const client = useQueryClient();
  const { t } = useTranslation("dashboard");
  const put = (task: Task, done: boolean) =>
    http.patch("/api/crm/tasks/{id}", { path: { id: task.id }, body: { done } });
  const renew = () => client.invalidateQueries({ queryKey: ["tasks"] });
  return useMutation({
    mutationFn: (task: Task) => put(task, true),
    onMutate: async (task) => {
      await client.cancelQueries({ queryKey: dueTasksKey });
      client.setQueriesData<Page<Task>>(
        { queryKey: dueTasksKey },
        (page) =>
          page && {
            ...page,
            items: page.items.filter(({ id }) => id !== task.id),
            total: page.total === undefined ? undefined : page.total - 1,
          },
      );
    },
    onSuccess: (_, task) =>
      toastDone(t("task.done", { title: task.title }), () => put(task, false).then(renew, toastFailed)),
    onError: (error) => toastFailed(error),
    onSettled: renew,
  });
}

/** What was due before today, and what is due today. */
export function MyTasks({ today, className }: { today: string; className?: string }) {
  const { t } = useTranslation("dashboard");
  const format = useFormat();
  const [showAll, setShowAll] = useState(false);
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
        total > 0 && (
          <Text size="sm" c="dimmed">
            {late > 0 && <span className={classes.late}>{t("task.late", { count: late })}</span>}
            {late > 0 && total > late && " · "}
            {total > late && t("task.today", { count: total - late })}
          </Text>
        )
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
          {(showAll ? tasks : tasks.slice(0, atFirst)).map((task) => (
            <TaskRow key={task.id} task={task} isLate={isLate(task)} />
          ))}
        </ul>
      )}
      {tasks.length > atFirst && (
        <Button variant="subtle" mt="xs" aria-expanded={showAll} onClick={() => setShowAll(!showAll)}>
          {showAll ? t("task.fewer") : t("task.all", { count: tasks.length })}
        </Button>
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
            aria-label={t("task.tick", { title: task.title })}
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
