import { ActionIcon, Checkbox, Group, Stack, Text, Tooltip } from "@mantine/core";
import { IconPencil, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { TaskDialog } from "@/shared/tasks/TaskDialog";
import { TaskNew } from "@/shared/tasks/TaskNew";
import { useTick } from "@/shared/tasks/useTick";
import { When } from "@/shared/ui/When";
import type { Task } from "./customer360";
import { RelatedCard } from "./RelatedCard";

function Due({ task }: { task: Task }) {
  const { t } = useTranslation("customers");
  const format = useFormat();
  const isLate = task.dueAt !== undefined && new Date(task.dueAt) < format.now();
  return (
    <span style={{ color: isLate ? "var(--crm-bad)" : "var(--crm-secondary)" }}>
      {task.dueAt && (
        <>
          {isLate ? t("task.overdue") : t("task.due")} <When at={task.dueAt} />
        </>
      )}
      {task.dueAt && task.assigneeName && " · "}
      <bdi>{task.assigneeName}</bdi>
    </span>
  );
}

/** What is still to be done for this customer, and the way to add to it. */
export function OpenTasks({ customerId, tasks }: { customerId: string; tasks: Task[] }) {
  const { t } = useTranslation(["customers", "tasks"]);
  const mayWrite = useCan()("tasks:write");
  const [adding, setAdding] = useState(false);
  const [changed, setChanged] = useState<Task>();
  const tick = useTick();
  const plus = mayWrite && (
    <Tooltip label={t("task.new")}>
      <ActionIcon aria-label={t("task.new")} onClick={() => setAdding(true)}>
        <IconPlus size={16} />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <RelatedCard title={t("task.open")} count={tasks.length} action={plus}>
      {tasks.length === 0 && <Text c="dimmed">{t("task.none")}</Text>}
      <Stack gap="sm">
        {tasks.map((task) => (
          <Group key={task.id} justify="space-between" align="flex-start" wrap="nowrap" gap={4}>
            <Checkbox
              size="xs"
              label={<bdi>{task.title}</bdi>}
              description={<Due task={task} />}
              checked={tick.isPending && tick.variables.id === task.id}
              disabled={!mayWrite}
              onChange={() => tick.mutate(task)}
            />
            {mayWrite && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                aria-label={t("tasks:changeOf", { title: task.title })}
                onClick={() => setChanged(task)}
              >
                <IconPencil size={14} />
              </ActionIcon>
            )}
          </Group>
        ))}
      </Stack>
      {adding && <TaskNew customerId={customerId} onClose={() => setAdding(false)} />}
      {changed && <TaskDialog task={changed} onClose={() => setChanged(undefined)} />}
    </RelatedCard>
  );
}
