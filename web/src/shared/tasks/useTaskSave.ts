import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { usePeople } from "@/shared/data/lookups";
import { useRecordEdit } from "@/shared/data/useRecordEdit";
import { useFormat } from "@/shared/format/FormatProvider";
import { dayOf, type Task } from "./task";
import { useRenewTasks } from "./useRenewTasks";

/** What of a task is changed by hand; null clears. */
export interface TaskChange {
  title?: string;
  dueAt?: string | null;
  assigneeId?: string | null;
}

/** Saves what was changed of a task; whoever was quicker with the same is asked about, and it can be taken back. */
export function useTaskSave() {
  const { t } = useTranslation("tasks");
  const format = useFormat();
  const people = usePeople();
  const renew = useRenewTasks();
  const labelOf = useCallback((field: string) => t(`field.${field}` as "field.title"), [t]);
  const wordsOf = useCallback(
    (field: string, value: unknown, task: Partial<Task>) => {
      if (field === "assigneeId") return task.assigneeName ?? t("shared:filter.nobody");
      const day = field === "dueAt" ? dayOf(value as string | null, format.settings.timeZone) : undefined;
      return day ? format.day(day) : field === "dueAt" ? t("group.none") : String(value);
    },
    [t, format],
  );
  const also = useCallback(
    (change: Partial<Task>): Partial<Task> =>
      "assigneeId" in change ? { assigneeName: people.find(({ id }) => id === change.assigneeId)?.name } : {},
    [people],
  );
  const edit = useRecordEdit({ resource: "tasks", path: "/api/crm/tasks/{id}", labelOf, wordsOf, also });
  return useCallback(
    async (task: Task, change: TaskChange) => {
      const saved = await edit(task, change as Partial<Task>);
      renew();
      return saved;
    },
    [edit, renew],
  );
}
