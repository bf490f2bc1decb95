import { getDayOfWeek, parseDate } from "@internationalized/date";
import { dayOf, type Task } from "@/shared/tasks/task";

export const groupNames = ["late", "today", "week", "later", "none"] as const;
export type GroupName = (typeof groupNames)[number];

export interface Days {
  today: string;
  tomorrow: string;
  /** The first day of the week to come, as the language counts weeks. */
  nextWeek: string;
}

export function daysFrom(today: string, firstDayOfWeek: number): Days {
  const day = parseDate(today);
  const weekday = getDayOfWeek(day, "en-US");
  return {
    today,
    tomorrow: day.add({ days: 1 }).toString(),
    nextWeek: day.add({ days: 7 - ((weekday - firstDayOfWeek + 7) % 7) }).toString(),
  };
}

export function groupOf(day: string | null, { today, nextWeek }: Days): GroupName {
  if (!day) return "none";
  if (day < today) return "late";
  if (day === today) return "today";
  return day < nextWeek ? "week" : "later";
}

export interface DueGroup {
  name: GroupName;
  tasks: Task[];
}

/** Open tasks by when they are due; groups that nothing is in are left out. */
export function grouped(tasks: Task[], days: Days, timeZone: string): DueGroup[] {
  const by = new Map<GroupName, Task[]>(groupNames.map((name) => [name, []]));
  for (const task of tasks) by.get(groupOf(dayOf(task.dueAt, timeZone), days))?.push(task);
  return [...by].map(([name, found]) => ({ name, tasks: found })).filter((group) => group.tasks.length > 0);
}
