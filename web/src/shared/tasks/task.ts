import { parseAbsolute, parseDate } from "@internationalized/date";
import type { Schemas } from "@/shared/api/contract";
import { dayIn } from "@/shared/format/format";
import { endOfDay } from "@/shared/ui/days";

export type Task = Schemas["Task"];

export const path = "/api/crm/tasks";

/** The day that a task is due on, in the unit's zone. */
export const dayOf = (dueAt: string | undefined | null, timeZone: string): string | null =>
  dueAt ? dayIn(timeZone, new Date(dueAt)) : null;

/** Whether a task was given an hour; one for a day stands for its last minute. */
export function hasHour(dueAt: string, timeZone: string): boolean {
  const { hour, minute } = parseAbsolute(dueAt, timeZone);
  return hour < 23 || minute < 59;
}

/** Due on another day, at the hour that the task had. */
export function dueOn(day: string, timeZone: string, before?: string | null): string {
  if (!before) return endOfDay(day, timeZone);
  const { year, month, day: date } = parseDate(day);
  return parseAbsolute(before, timeZone).set({ year, month, day: date }).toAbsoluteString();
}
