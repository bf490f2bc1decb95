import { queryOptions } from "@tanstack/react-query";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";

export type Customer360 = Schemas["Customer360"];
export type Health = Schemas["CustomerHealth"];
export type HealthReason = Schemas["CustomerHealthReason"];
export type Component = keyof Health["components"];
export const components = [
  "recency",
  "frequency",
  "monetary",
  "engagement",
  "support",
] as const satisfies readonly Component[];
export type StageChange = Schemas["StageChange"];
export type YearOfOrders = Schemas["YearOfOrders"];
export type TopProduct = Schemas["TopProduct"];
export type Patterns = Schemas["Patterns"];
export type Task = Schemas["Task"];
export type TimelineItem = Schemas["TimelineEntry"];
export type TimelineKind = Schemas["TimelineKind"];

export const customer360Query = (id: string) =>
  queryOptions({
    queryKey: ["customers", "360", id],
    queryFn: ({ signal }) => http.get("/api/crm/customers/{id}/360", { path: { id }, signal }),
  });
