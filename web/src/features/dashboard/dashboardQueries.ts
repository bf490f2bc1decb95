import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { http, queryString } from "@/shared/api/http";
import type { Page } from "@/shared/api/types";
import type { DashboardAnswer, Task } from "./dashboardTypes";

const aMinute = 60_000;

// Under `scorings`, so that a finished scoring renews it; what else happens in the shop shows within a minute.
export const dashboardQuery = queryOptions({
  queryKey: ["scorings", "dashboard"],
  queryFn: ({ signal }) => http.get<DashboardAnswer>("/api/crm/analytics/dashboard", { signal }),
  staleTime: aMinute / 2,
  refetchInterval: aMinute,
});

/** The day it is somewhere, `2026-11-22`. */
export const dayIn = (timeZone: string, moment: Date) =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(moment);

/** Plain days of the calendar; the date library would be dear on the first screen. */
export function dayAfter(day: string, days = 1): string {
  const moment = new Date(`${day}T12:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** The orders of one month, `2026-11`. */
export function monthHref(month: string): string {
  const first = `${month}-01`;
  const next = `${dayAfter(first, 31).slice(0, 7)}-01`;
  return `/orders${queryString({ "placedAt.gte": first, "placedAt.lt": next })}`;
}

export const dueTasksKey = ["tasks", "mine", "due"];

/** What I had to do by the end of the day, the longest overdue first. */
export const dueTasksQuery = (today: string) =>
  queryOptions({
    queryKey: [...dueTasksKey, today],
    queryFn: ({ signal }) =>
      http.get<Page<Task>>("/api/crm/tasks", {
        signal,
        query: { assignee: "me", done: false, "due.lt": dayAfter(today), sort: "due", limit: 50, count: true },
      }),
    placeholderData: keepPreviousData,
  });
