import { queryOptions } from "@tanstack/react-query";
import { http } from "@/shared/api/http";

export const analyticsQuery = (from: string, owner: string | undefined) =>
  queryOptions({
    queryKey: ["quotes", "analytics", from, owner],
    queryFn: ({ signal }) => http.get("/api/crm/analytics/quotes", { query: { from, owner }, signal }),
  });

/** The list of quotes behind a figure. */
export const quotesHref = (filter: Record<string, string>) => `/quotes?${new URLSearchParams(filter).toString()}`;
