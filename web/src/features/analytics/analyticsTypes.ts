import type { Day, Instant, Tier, Uuid } from "@/shared/api/types";

/** The parameters that open the list behind a figure, as the server names them. */
export type Opens = Record<string, string>;

interface Figure {
  customers: number;
  revenue: number;
  filter: Opens;
}

export interface Slice extends Figure {
  /** Absent for customers of whom it is not known. */
  key?: string;
}

export interface CitySlice extends Slice {
  country?: string;
}

export interface RfmSlice extends Figure {
  group: string;
}

export interface RfmCell extends RfmSlice {
  recency: number;
  frequency: number;
}

/** Customers whose first order was in this month, `2026-11`. */
export interface NewInMonth {
  month: string;
  customers: number;
  filter: Opens;
}

export interface RevenueInMonth {
  month: string;
  orders: number;
  gross: number;
  returned: number;
  revenue: number;
  guestOrders: number;
  guestRevenue: number;
  filter: Opens;
}

export interface Cohort {
  month: string;
  size: number;
  /** How many of them ordered in the n-th month after their first order's; the first is the cohort's size. */
  retained: number[];
  filter: Opens;
}

/** The best `share` of the buyers brought `revenueShare` of all buyers' revenue. */
export interface Concentration extends Figure {
  share: number;
  revenueShare: number;
}

interface Computed {
  asOf: Instant;
  computedAt: Instant;
  currency: string;
}

export interface Totals {
  customers: number;
  buyers: number;
  orders: number;
  gross: number;
  returned: number;
  revenue: number;
  returns: number;
  guestOrders: number;
  guestRevenue: number;
}

export interface CustomerAnalyticsAnswer extends Computed {
  totals: Totals;
  segments: Slice[];
  tiers: Slice[];
  stages: Slice[];
  rfm: RfmSlice[];
  rfmGrid: RfmCell[];
  countries: Slice[];
  cities: CitySlice[];
  newPerMonth: NewInMonth[];
  revenuePerMonth: RevenueInMonth[];
  cohorts: Cohort[];
  concentration: Concentration[];
}

export type Band = "HEALTHY" | "WATCH" | "RISK";
export const components = ["recency", "frequency", "monetary", "engagement", "support"] as const;
export type Component = (typeof components)[number];

export interface HealthGroup {
  count: number;
  revenue: number;
  filter: Opens;
}

export interface HealthBin {
  from: number;
  to: number;
  customers: number;
  filter: Opens;
}

export interface CustomerAtRisk {
  id: Uuid;
  name?: string;
  healthScore: number;
  tier: Tier;
  lifetimeValue: number;
  lastOrderAt?: Instant;
}

export interface HealthAnswer extends Computed {
  average: number;
  bands: (Figure & { key: Band })[];
  components: Record<Component, number>;
  histogram: HealthBin[];
  atRisk: HealthGroup;
  new: HealthGroup;
  loyal: HealthGroup;
  trend: { day: Day; average: number }[];
  topAtRisk: CustomerAtRisk[];
}
