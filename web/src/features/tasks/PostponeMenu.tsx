import { ActionIcon, Menu, Text } from "@mantine/core";
import { IconCalendarDue } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { dayOf, dueOn, type Task } from "@/shared/tasks/task";
import type { TaskChange } from "@/shared/tasks/useTaskSave";
import type { Days } from "./groups";

interface Props {
  task: Task;
  days: Days;
  onChange: (task: Task, change: TaskChange) => void;
}

/** Puts a task off without asking more. */
export function PostponeMenu({ task, days, onChange }: Props) {
  const { t } = useTranslation("tasks");
  const format = useFormat();
  const { timeZone } = format.settings;
  const label = t("postpone.label", { title: task.title });
  const now = dayOf(task.dueAt, timeZone);
  const offered = [
    { day: days.tomorrow, label: t("postpone.tomorrow") },
    { day: days.nextWeek, label: t("postpone.nextWeek") },
  ].filter(({ day }, at, all) => day !== now && all.findIndex((one) => one.day === day) === at);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={label} title={label}>
          <IconCalendarDue size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((one) => (
          <Menu.Item
            key={one.day}
            rightSection={
              <Text c="dimmed" fz="xs" ps="lg">
                {format.day(one.day)}
              </Text>
            }
            onClick={() => onChange(task, { dueAt: dueOn(one.day, timeZone, task.dueAt) })}
          >
            {one.label}
          </Menu.Item>
        ))}
        {now && <Menu.Item onClick={() => onChange(task, { dueAt: null })}>{t("postpone.noDay")}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
