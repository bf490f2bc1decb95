import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { DayInput } from "@/shared/ui/DayInput";
import { Modal } from "@/shared/ui/Modal";
import { dayOf, dueOn, type Task } from "./task";
import { useHands } from "./useHands";
import { useTaskRemoval } from "./useTaskRemoval";
import { type TaskChange, useTaskSave } from "./useTaskSave";

/** Changes the words of a task, its day and whose it is; only what was changed is sent. */
export function TaskDialog({ task: shown, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation("tasks");
  const { timeZone } = useFormat().settings;
  // What was seen when the dialog opened is what somebody else's change is measured by.
  const [task] = useState(shown);
  const before = { title: task.title, day: dayOf(task.dueAt, timeZone), assigneeId: task.assigneeId ?? "" };
  const [{ title, day, assigneeId }, setDraft] = useState(before);
  const put = (change: Partial<typeof before>) => setDraft((draft) => ({ ...draft, ...change }));
  const hands = useHands(task);
  const save = useTaskSave();
  const [saving, setSaving] = useState(false);
  const remove = useTaskRemoval(task, onClose);

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const change: TaskChange = {
      ...(title.trim() !== before.title && { title: title.trim() }),
      ...(day !== before.day && { dueAt: day ? dueOn(day, timeZone, task.dueAt) : null }),
      ...(assigneeId !== before.assigneeId && { assigneeId: assigneeId || null }),
    };
    if (Object.keys(change).length === 0) return onClose();
    setSaving(true);
    const saved = await save(task, change);
    setSaving(false);
    if (saved) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("change")} closeButtonProps={{ "aria-label": t("shared:close") }}>
      <form onSubmit={(event) => void onSubmit(event)}>
        <Stack gap="md">
          <TextInput
            label={t("field.title")}
            required
            maxLength={300}
            data-autofocus
            value={title}
            onChange={(event) => put({ title: event.currentTarget.value })}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <DayInput size="sm" label={t("field.dueAt")} value={day} onChange={(next) => put({ day: next })} />
            <NativeSelect
              label={t("field.assigneeId")}
              data={[...hands, { value: "", label: t("shared:filter.nobody") }]}
              value={assigneeId}
              onChange={(event) => put({ assigneeId: event.currentTarget.value })}
            />
          </SimpleGrid>
          <Group justify="space-between" gap="sm">
            <Button variant="subtle" color="red" onClick={() => void remove()}>
              {t("shared:delete")}
            </Button>
            <Group gap="sm">
              <Button variant="default" onClick={onClose}>
                {t("shared:cancel")}
              </Button>
              <Button type="submit" loading={saving} disabled={title.trim() === ""}>
                {t("shared:save")}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
