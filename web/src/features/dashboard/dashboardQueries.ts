import { parseDate } from "@internationalized/date";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { http } from "@/shared/api/http";
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

export const dayAfter = (day: string, days = 1) => parseDate(day).add({ days }).toString();

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
