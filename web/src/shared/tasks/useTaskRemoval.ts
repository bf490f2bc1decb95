import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { confirm } from "@/shared/ui/dialogs";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import type { Task } from "./task";
import { useRenewTasks } from "./useRenewTasks";

/** Deletes a task for good, once that was confirmed. */
export function useTaskRemoval(task: Task, onDone: () => void) {
  const { t } = useTranslation("tasks");
  const renew = useRenewTasks();
  return async () => {
    const body = t("delete.text", { title: task.title });
    if (!(await confirm({ title: t("delete.title"), body, action: t("shared:delete"), danger: true }))) return;
    try {
      await http.delete("/api/crm/tasks/{id}", { path: { id: task.id } });
      onDone();
      toastDone(t("delete.done"));
    } catch (error) {
      toastFailed(error);
    }
    renew();
  };
}
