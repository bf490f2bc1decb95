import type { Schemas } from "@/shared/api/contract";

/** The parameters that open the list behind a figure, as the server names them. */
export type Opens = Record<string, string>;

export type CustomerAnalyticsAnswer = Schemas["CustomerAnalytics"];
export type Totals = Schemas["CustomerAnalyticsTotals"];
/** Its key is absent for customers of whom it is not known. */
export type Slice = Schemas["CustomerAnalyticsSlice"];
export type CitySlice = Schemas["CustomerAnalyticsCitySlice"];
export type RfmSlice = Schemas["CustomerAnalyticsRfmSlice"];
export type RfmCell = Schemas["CustomerAnalyticsRfmCell"];
/** Customers whose first order was in this month, `2026-11`. */
export type NewInMonth = Schemas["CustomerAnalyticsNewInMonth"];
export type RevenueInMonth = Schemas["CustomerAnalyticsRevenueInMonth"];
/** `retained`: how many ordered in the n-th month after their first order's; the first is the cohort's size. */
export type Cohort = Schemas["CustomerAnalyticsCohort"];
/** The best `share` of the buyers brought `revenueShare` of all buyers' revenue. */
export type Concentration = Schemas["CustomerAnalyticsConcentration"];

export type HealthAnswer = Schemas["HealthAnalytics"];
export type HealthGroup = Schemas["HealthAnalyticsGroup"];
export type HealthBin = Schemas["HealthAnalyticsBin"];
export type CustomerAtRisk = Schemas["HealthAnalyticsCustomerAtRisk"];
export type Band = Schemas["HealthAnalyticsBand"]["key"];
export type Component = keyof HealthAnswer["components"];
export const components = [
  "recency",
  "frequency",
  "monetary",
  "engagement",
  "support",
] as const satisfies readonly Component[];
