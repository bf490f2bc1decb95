import { ActionIcon, Button, Checkbox, Group, Stack, Text, TextInput, Tooltip } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { DayInput } from "@/shared/ui/DayInput";
import { endOfDay } from "@/shared/ui/days";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";
import type { Task } from "./customer360";
import { RelatedCard } from "./RelatedCard";

function useTaskChanges(customerId: string) {
  const client = useQueryClient();
  const settle = {
    onSettled: () => client.invalidateQueries({ queryKey: ["customers"] }),
    onError: (error: unknown) => toastFailed(error),
  };
  return {
    add: useMutation({
      mutationFn: (task: { title: string; dueAt?: string }) =>
        http.post("/api/crm/tasks", { body: { customerId, ...task }, once: true }),
      ...settle,
    }),
    put: useMutation({
      mutationFn: ({ id, done }: { id: string; done: boolean }) =>
        http.patch("/api/crm/tasks/{id}", { path: { id }, body: { done } }),
      ...settle,
    }),
  };
}

function NewTask({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useTranslation("customers");
  const format = useFormat();
  const { add } = useTaskChanges(customerId);
  const [title, setTitle] = useState("");
  const [day, setDay] = useState<string | null>(null);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const dueAt = day ? endOfDay(day, format.settings.timeZone) : undefined;
    add.mutate({ title: title.trim(), dueAt }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm" mb="sm">
        <TextInput
          size="xs"
          label={t("task.title")}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          maxLength={300}
          required
          autoFocus
        />
        <DayInput label={t("task.due")} value={day} onChange={setDay} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t("shared:cancel")}
          </Button>
          <Button type="submit" loading={add.isPending} disabled={!title.trim()}>
            {t("task.add")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What is still to be done for this customer, and the way to add to it. */
export function OpenTasks({ customerId, tasks }: { customerId: string; tasks: Task[] }) {
  const { t } = useTranslation("customers");
  const format = useFormat();
  const can = useCan();
  const [adding, setAdding] = useState(false);
  const { put } = useTaskChanges(customerId);
  const mayWrite = can("tasks:write");
  const isLate = (task: Task) => task.dueAt !== undefined && new Date(task.dueAt) < format.now();
  const finish = (task: Task) =>
    put.mutate(
      { id: task.id, done: true },
      { onSuccess: () => toastDone(t("task.done"), () => put.mutate({ id: task.id, done: false })) },
    );
  const plus = mayWrite && (
    <Tooltip label={t("task.new")}>
      <ActionIcon aria-label={t("task.new")} onClick={() => setAdding(true)}>
        <IconPlus size={16} />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <RelatedCard title={t("task.open")} count={tasks.length} action={plus}>
      {adding && <NewTask customerId={customerId} onClose={() => setAdding(false)} />}
      {tasks.length === 0 && !adding && <Text c="dimmed">{t("task.none")}</Text>}
      <Stack gap="sm">
        {tasks.map((task) => (
          <Checkbox
            key={task.id}
            size="xs"
            label={<bdi>{task.title}</bdi>}
            description={
              task.dueAt && (
                <span style={{ color: isLate(task) ? "var(--crm-bad)" : "var(--crm-secondary)" }}>
                  {isLate(task) ? t("task.overdue") : t("task.due")} <When at={task.dueAt} />
                  {task.assigneeName && (
                    <>
                      {" · "}
                      <bdi>{task.assigneeName}</bdi>
                    </>
                  )}
                </span>
              )
            }
            checked={put.isPending && put.variables.id === task.id}
            disabled={!mayWrite}
            onChange={() => finish(task)}
          />
        ))}
      </Stack>
    </RelatedCard>
  );
}
