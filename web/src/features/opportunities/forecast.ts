import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";

export type Forecast = Schemas["SalesForecast"];
export type ForecastMonth = Schemas["SalesForecastMonth"];
export type Performance = Schemas["SalesPerformance"];
export type Leader = Schemas["SalesPerformanceLeader"];
export type Target = Schemas["Target"];

export const forecastQuery = (owner?: string) =>
  queryOptions({
    queryKey: ["opportunities", "forecast", owner],
    queryFn: ({ signal }) => http.get("/api/crm/opportunities/forecast", { query: { owner }, signal }),
    placeholderData: keepPreviousData,
  });

export const performanceQuery = (from?: string, owner?: string) =>
  queryOptions({
    queryKey: ["opportunities", "performance", from, owner],
    queryFn: ({ signal }) => http.get("/api/crm/opportunities/performance", { query: { from, owner }, signal }),
    placeholderData: keepPreviousData,
  });

export const territoryTargetsQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ["targets", "territories", from, to],
    queryFn: ({ signal }) => http.get("/api/crm/opportunities/targets/territories", { query: { from, to }, signal }),
  });

export const targetsQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ["targets", from, to],
    queryFn: ({ signal }) => http.get("/api/crm/opportunities/targets", { query: { from, to }, signal }),
  });

const list = "/opportunities/list";
const withOwner = (owner?: string) => (owner ? `&owner=${owner}` : "");

/** The lists behind the numbers of a month. */
export const behind = {
  committed: (month: string, owner?: string) => `${list}?month=${month}&probability.gte=75${withOwner(owner)}`,
  bestCase: (month: string, owner?: string) => `${list}?month=${month}&stage.ne=CLOSED_LOST${withOwner(owner)}`,
  won: (month: string, owner?: string) => `${list}?month=${month}&stage=CLOSED_WON&sort=-closedAt${withOwner(owner)}`,
};
