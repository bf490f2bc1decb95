import { queryOptions } from "@tanstack/react-query";
import { http } from "@/shared/api/http";
import type { CustomerRow, Day, Instant, LifecycleStage, OrderRow, Page, Rfm, Tier, Uuid } from "@/shared/api/types";

export const components = ["recency", "frequency", "monetary", "engagement", "support"] as const;
export type Component = (typeof components)[number];

export interface HealthReason {
  component: Component;
  code: string;
  params?: Record<string, string | number>;
  /** Points that this takes from or adds to the score. */
  impact?: number;
}

export interface Health {
  score: number;
  /** Absent until the customer has been scored. */
  components?: Record<Component, number>;
  reasons?: HealthReason[];
  trend?: { day: Day; score: number }[];
}

export interface StageChange {
  at: Instant;
  from?: LifecycleStage;
  to: LifecycleStage;
  automatic?: boolean;
  reason?: string;
  actorName?: string;
}

export interface YearOfOrders {
  year: number;
  count: number;
  gross: number;
  returned: number;
  revenue: number;
}

export interface TopProduct {
  id?: Uuid;
  sku: string;
  name: string;
  quantity: number;
  revenue: number;
  orders?: number;
}

export interface Patterns {
  usualIntervalDays?: number;
  averageBasket?: number;
  daysSinceLast?: number;
  nextExpectedAt?: string;
  /** January to December: orders, or their value. */
  season?: number[];
  priceBand?: { low: number; median: number; high: number };
}

export interface Task {
  id: Uuid;
  version: number;
  title: string;
  dueAt?: Instant;
  assigneeName?: string;
  doneAt?: Instant | null;
}

export type TimelineKind =
  | "ORDER"
  | "RETURN"
  | "INTERACTION"
  | "NOTE"
  | "TASK"
  | "STAGE"
  | "TIER"
  | "HEALTH"
  | "FIELD"
  | "CREATED";

export interface TimelineItem {
  id: Uuid;
  at: Instant;
  kind: TimelineKind;
  title?: string;
  summary?: string;
  actorName?: string;
  data?: Record<string, unknown>;
  refId?: Uuid;
}

export interface Customer360 {
  profile: CustomerRow;
  health?: Health;
  tier?: { value: Tier; automatic?: boolean; since?: Instant };
  lifecycle?: {
    stage: LifecycleStage;
    automatic?: boolean;
    reason?: string;
    since?: Instant;
    history?: StageChange[];
  };
  rfm?: Rfm;
  orders?: {
    count: number;
    gross: number;
    returned: number;
    revenue: number;
    currency: string;
    firstAt?: Instant;
    lastAt?: Instant;
    byYear: YearOfOrders[];
    recent?: OrderRow[];
  };
  topProducts?: TopProduct[];
  topCategories?: { name: string; revenue: number }[];
  patterns?: Patterns;
  tasks?: Task[];
  timeline?: Page<TimelineItem>;
}

export const pathOf = (id: string) => `/api/crm/customers/${id}`;

export const customer360Query = (id: string) =>
  queryOptions({
    queryKey: ["customers", "360", id],
    queryFn: ({ signal }) => http.get<Customer360>(`${pathOf(id)}/360`, { signal }),
  });
