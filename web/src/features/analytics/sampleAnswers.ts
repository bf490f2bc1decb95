import type { CustomerAnalyticsAnswer, HealthAnswer } from "./analyticsTypes";

const computed = {
  asOf: "2026-11-22T23:59:59.999Z",
  computedAt: "2026-11-22T02:00:00Z",
  currency: "EUR",
};

/** A small shop of 60 buyers, as the server would tell of it in tests. */
export const sampleCustomers: CustomerAnalyticsAnswer = {
  ...computed,
  totals: {
    customers: 80,
    buyers: 60,
    orders: 150,
    gross: 21000,
    returned: 1000,
    revenue: 20000,
    returns: 7,
    guestOrders: 12,
    guestRevenue: 900,
    guestGross: 950,
    guestReturned: 50,
  },
  segments: [
    { key: "HIGH_VALUE", customers: 6, revenue: 9000, filter: { shopSegment: "HIGH_VALUE" } },
    { key: "FREQUENT", customers: 10, revenue: 5000, filter: { shopSegment: "FREQUENT" } },
    { key: "DORMANT", customers: 14, revenue: 2000, filter: { shopSegment: "DORMANT" } },
    { key: "REGULAR", customers: 50, revenue: 4000, filter: { shopSegment: "REGULAR" } },
  ],
  tiers: [{ key: "PLATINUM", customers: 3, revenue: 8000, filter: { tier: "PLATINUM" } }],
  stages: [{ key: "AT_RISK", customers: 9, revenue: 3000, filter: { lifecycleStage: "AT_RISK" } }],
  rfm: [{ group: "CHAMPIONS", customers: 11, revenue: 7000, filter: { rfmGroup: "CHAMPIONS" } }],
  rfmGrid: [
    { recency: 5, frequency: 5, group: "CHAMPIONS", customers: 11, revenue: 7000, filter: { rfmGroup: "CHAMPIONS" } },
  ],
  countries: [
    { key: "DE", customers: 50, revenue: 15000, filter: { country: "DE" } },
    { customers: 30, revenue: 5000, filter: { "country.empty": "true" } },
  ],
  cities: [{ key: "Ulm", country: "DE", customers: 20, revenue: 6000, filter: { city: "Ulm", country: "DE" } }],
  newPerMonth: [
    { month: "2026-09", customers: 40, filter: { "firstOrderAt.gte": "2026-09-01", "firstOrderAt.lt": "2026-10-01" } },
    { month: "2026-11", customers: 20, filter: { "firstOrderAt.gte": "2026-11-01", "firstOrderAt.lt": "2026-12-01" } },
  ],
  revenuePerMonth: ["2026-09", "2026-11"].map((month) => ({
    month,
    orders: 75,
    gross: 10500,
    returned: 500,
    revenue: 10000,
    guestOrders: 6,
    guestRevenue: 450,
    filter: { "placedAt.gte": `${month}-01`, "placedAt.lt": month === "2026-09" ? "2026-10-01" : "2026-12-01" },
  })),
  cohorts: [
    {
      month: "2026-09",
      size: 40,
      retained: [40, 10, 4],
      filter: { "firstOrderAt.gte": "2026-09-01", "firstOrderAt.lt": "2026-10-01" },
    },
    {
      month: "2026-11",
      size: 20,
      retained: [20],
      filter: { "firstOrderAt.gte": "2026-11-01", "firstOrderAt.lt": "2026-12-01" },
    },
  ],
  concentration: [
    {
      share: 0.1,
      customers: 6,
      revenue: 9000,
      revenueShare: 0.45,
      filter: { "lifetimeValue.gte": "900.00", sort: "-lifetimeValue" },
    },
  ],
};

export const sampleHealth: HealthAnswer = {
  ...computed,
  average: 58.4,
  bands: [
    { key: "HEALTHY", customers: 30, revenue: 12000, filter: { "healthScore.gte": "70", "healthScore.lte": "100" } },
    { key: "WATCH", customers: 20, revenue: 5000, filter: { "healthScore.gte": "40", "healthScore.lte": "69" } },
    { key: "RISK", customers: 30, revenue: 3000, filter: { "healthScore.gte": "0", "healthScore.lte": "39" } },
  ],
  components: { recency: 61, frequency: 50, monetary: 50, engagement: 12.5, support: 97 },
  histogram: Array.from({ length: 10 }, (_, bin) => ({
    from: bin * 10,
    to: bin === 9 ? 100 : bin * 10 + 9,
    customers: 8,
    filter: { "healthScore.gte": String(bin * 10), "healthScore.lte": String(bin === 9 ? 100 : bin * 10 + 9) },
  })),
  atRisk: { count: 9, revenue: 3000, filter: { lifecycleStage: "AT_RISK" } },
  new: { count: 5, revenue: 700, filter: { "firstOrderAt.gte": "2026-10-24" } },
  loyal: { count: 12, revenue: 9000, filter: { lifecycleStage: "LOYAL_CUSTOMER" } },
  trend: [],
  topAtRisk: [
    {
      id: "c1",
      name: "Holz & Werk GmbH",
      healthScore: 22,
      tier: "GOLD",
      lifetimeValue: 1234.5,
      lastOrderAt: "2026-06-30T10:00:00Z",
    },
  ],
};
