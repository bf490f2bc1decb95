import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { http, type Query, queryString } from "@/shared/api/http";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import type { Opens } from "./analyticsTypes";

export const customersPath = "/api/crm/analytics/customers";
export const healthPath = "/api/crm/analytics/health";

// The live event `scoring.finished` makes everything under `scorings` stale: these answers are made by scoring.
const answerOf = <T>(path: string, asOf: string | undefined, ask: (signal: AbortSignal) => Promise<T>) =>
  queryOptions({
    queryKey: ["scorings", path, asOf ?? "now"],
    queryFn: ({ signal }) => ask(signal),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });

/** The day that the address asks for, `?asOf=2011-12-10`; without one the numbers are of now. */
export const useAsOf = () => firstValue(useUrlSearch()[0], "asOf");

export function useCustomerAnalytics() {
  const asOf = useAsOf();
  return useQuery(answerOf(customersPath, asOf, (signal) => http.get(customersPath, { query: { asOf }, signal })));
}

export function useHealthAnalytics() {
  const asOf = useAsOf();
  return useQuery(answerOf(healthPath, asOf, (signal) => http.get(healthPath, { query: { asOf }, signal })));
}

export const customersHref = (opens: Opens) => `/customers${queryString(opens)}`;
export const ordersHref = (opens: Query) => `/orders${queryString(opens)}`;
