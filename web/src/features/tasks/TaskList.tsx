import { Button, Group, Stack } from "@mantine/core";
import { IconChecks, IconFilterOff, IconPlus } from "@tabler/icons-react";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { ListEnd, ListSkeleton } from "@/shared/data/ListStates";
import { type ListRows, useInfiniteList, useListCount } from "@/shared/data/useInfiniteList";
import { useFormat } from "@/shared/format/FormatProvider";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { TaskDialog } from "@/shared/tasks/TaskDialog";
import { TaskNew } from "@/shared/tasks/TaskNew";
import { path, type Task } from "@/shared/tasks/task";
import { useTaskSave } from "@/shared/tasks/useTaskSave";
import { EmptyState } from "@/shared/ui/EmptyState";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { PageHead } from "@/shared/ui/PageHead";
import { type DueGroup, daysFrom, grouped } from "./groups";
import { TaskFilters } from "./TaskFilters";
import { TaskRow } from "./TaskRow";
import { type Choice, queryOf, readChoice } from "./taskQuery";
import classes from "./tasks.module.css";

function useGroups(tasks: Task[], done: boolean) {
  const format = useFormat();
  const today = format.today();
  const { firstDayOfWeek } = useLanguage();
  const { timeZone } = format.settings;
  return useMemo(() => {
    const days = daysFrom(today, firstDayOfWeek);
    const groups: (DueGroup | { name: "done"; tasks: Task[] })[] = done
      ? [{ name: "done", tasks }]
      : grouped(tasks, days, timeZone);
    return { days, groups };
  }, [tasks, done, today, firstDayOfWeek, timeZone]);
}

function Groups({ rows, choice }: { rows: ListRows<Task>; choice: Choice }) {
  const { t } = useTranslation("tasks");
  const { days, groups } = useGroups(rows.rows, choice.done);
  const save = useTaskSave();
  const [changed, setChanged] = useState<Task>();
  return (
    <div className={classes.list} aria-busy={rows.isRefreshing}>
      {groups.map(({ name, tasks }) => (
        <section key={name} aria-labelledby={`tasks-${name}`}>
          <h2 id={`tasks-${name}`} className={classes.group} data-group={name}>
            {t(`group.${name}`)}
          </h2>
          <ul className={classes.rows}>
            {tasks.map((task) => (
              <TaskRow
                key={task.id}
                task={task}
                days={days}
                onOpen={setChanged}
                onChange={(one, change) => void save(one, change)}
              />
            ))}
          </ul>
        </section>
      ))}
      {rows.hasMore && !rows.moreFailed && (
        <Stack align="center" p="md">
          <Button variant="subtle" onClick={rows.loadMore} loading={rows.isLoadingMore}>
            {t("more")}
          </Button>
        </Stack>
      )}
      <ListEnd rows={rows as ListRows<unknown>} />
      {changed && <TaskDialog task={changed} onClose={() => setChanged(undefined)} />}
    </div>
  );
}

/** What is to do, mine or anybody's, by when it is due; and what was done lately. */
export default function TaskList() {
  const { t } = useTranslation("tasks");
  const mayWrite = useCan()("tasks:write");
  const [search, update] = useUrlSearch();
  const choice = useMemo(() => readChoice(search), [search]);
  const query = useMemo(() => queryOf(choice), [choice]);
  const rows = useInfiniteList("tasks", path, query);
  const total = useListCount("tasks", path, query);
  const creating = mayWrite && firstValue(search, "new") !== undefined;
  const open = useCallback((wanted: boolean) => update({ new: wanted ? "1" : undefined }), [update]);
  const create = mayWrite && (
    <Button leftSection={<IconPlus size={14} />} onClick={() => open(true)}>
      {t("new")}
    </Button>
  );
  return (
    <div className={classes.page}>
      <PageHead title={t("title")} count={total} primary={create} />
      <TaskFilters choice={choice} update={update} />
      {rows.error ? (
        <LoadFailed title={t("failed")} error={rows.error} onRetry={rows.retry} />
      ) : rows.isLoading ? (
        <ListSkeleton />
      ) : rows.rows.length > 0 ? (
        <Groups rows={rows} choice={choice} />
      ) : choice.q ? (
        <EmptyState icon={IconFilterOff} title={t("shared:list.noMatch")} text={t("shared:list.noMatchText")}>
          <Button variant="default" onClick={() => update({ q: undefined })}>
            {t("shared:list.clearFilters")}
          </Button>
        </EmptyState>
      ) : (
        <EmptyState
          icon={IconChecks}
          title={t(choice.done ? "empty.done" : "empty.title")}
          text={t(choice.done ? "empty.doneText" : "empty.text")}
        >
          <Group gap="sm" justify="center">
            {!choice.done && create}
            {choice.whose !== "anybody" && (
              <Button variant="default" onClick={() => update({ assignee: "anybody" })}>
                {t("whose.anybody")}
              </Button>
            )}
          </Group>
        </EmptyState>
      )}
      {creating && <TaskNew onClose={() => open(false)} />}
    </div>
  );
}
