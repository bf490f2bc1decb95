import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ListQuery } from "@/shared/api/contract";
import { getPage, http, type Query, queryString } from "@/shared/api/http";

const aMinute = 60_000;

// Under `scorings`, so that a finished scoring renews it; what else happens in the shop shows within a minute.
export const dashboardQuery = queryOptions({
  queryKey: ["scorings", "dashboard"],
  queryFn: ({ signal }) => http.get("/api/crm/analytics/dashboard", { signal }),
  staleTime: aMinute / 2,
  refetchInterval: aMinute,
});

/** Plain days of the calendar; the date library would be dear on the first screen. */
export function dayAfter(day: string, days = 1): string {
  const moment = new Date(`${day}T12:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

export const ordersHref = (filter: Query) => `/orders${queryString(filter)}`;
export const customersHref = (filter: Query) => `/customers${queryString(filter)}`;

/** Some of the customers in one's own scope, for the home of people who do not see the whole shop. */
export const homeCustomersQuery = (query: ListQuery<"/api/crm/customers">) =>
  queryOptions({
    queryKey: ["customers", "home", query],
    queryFn: ({ signal }) => getPage("/api/crm/customers", { ...query, limit: 8, count: true }, signal),
  });

export const homeOrdersQuery = queryOptions({
  queryKey: ["orders", "home"],
  queryFn: ({ signal }) => http.get("/api/crm/orders", { signal, query: { sort: "-placedAt", limit: 6 } }),
});

/** What I had to do by the end of the day, the longest overdue first. */
export const dueTasksQuery = (today: string) =>
  queryOptions({
    queryKey: ["tasks", "mine", "due", today],
    queryFn: ({ signal }) =>
      http.get("/api/crm/tasks", {
        signal,
        query: { assignee: "me", done: false, "due.lt": dayAfter(today), sort: "due", limit: 50, count: true },
      }),
    placeholderData: keepPreviousData,
  });
