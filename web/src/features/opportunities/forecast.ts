import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";

export type Forecast = Schemas["SalesForecast"];
export type ForecastMonth = Schemas["SalesForecastMonth"];
export type Performance = Schemas["SalesPerformance"];
export type Leader = Schemas["SalesPerformanceLeader"];
export type Target = Schemas["Target"];

/** Whose deals: of an owner, of a territory, of both, or of all; as the address holds it. */
export interface Whose {
  owner?: string;
  territory?: string;
}

export const forecastQuery = (whose: Whose) =>
  queryOptions({
    queryKey: ["opportunities", "forecast", whose],
    queryFn: ({ signal }) => http.get("/api/crm/opportunities/forecast", { query: { ...whose }, signal }),
    placeholderData: keepPreviousData,
  });

export const performanceQuery = (from: string, whose: Whose) =>
  queryOptions({
    queryKey: ["opportunities", "performance", from, whose],
    queryFn: ({ signal }) => http.get("/api/crm/opportunities/performance", { query: { from, ...whose }, signal }),
    placeholderData: keepPreviousData,
  });

export const targetsQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ["targets", from, to],
    queryFn: ({ signal }) => http.get("/api/crm/opportunities/targets", { query: { from, to }, signal }),
  });

const list = "/opportunities/list";

/** How the list of deals is narrowed to them, to be put behind its other filters. */
export const narrowed = ({ owner, territory }: Whose) =>
  (owner ? `&owner=${owner}` : "") +
  (territory === "none" ? "&territory.empty=true" : territory ? `&territory=${territory}` : "");

/** The lists behind the numbers of a month. */
export const behind = {
  committed: (month: string, whose: Whose) => `${list}?month=${month}&probability.gte=75${narrowed(whose)}`,
  bestCase: (month: string, whose: Whose) => `${list}?month=${month}&stage.ne=CLOSED_LOST${narrowed(whose)}`,
  won: (month: string, whose: Whose) => `${list}?month=${month}&stage=CLOSED_WON&sort=-closedAt${narrowed(whose)}`,
};
