import type { CustomerRow, Me } from "@/shared/api/types";

export const me: Me = {
  person: { id: "p1", name: "Sara", email: "sara@shop.example" },
  roles: ["ADMIN"],
  permissions: [
    "customers:read",
    "customers:write",
    "customers:delete",
    "customers:bulk",
    "customers:export",
    "interactions:write",
    "tasks:write",
  ],
  scope: "ALL",
  businessUnit: {
    id: "u1",
    name: "Shop",
    currency: "EUR",
    timeZone: "UTC",
    language: "en",
    clock: "LIVE",
    now: "2026-11-22T12:00:00Z",
  },
};

export const anyone = (known: Partial<CustomerRow>): CustomerRow => ({
  id: "c1",
  version: 3,
  type: "B2C",
  name: "Ada Berg",
  tier: "GOLD",
  healthScore: 82,
  lifecycleStage: "LOYAL_CUSTOMER",
  shopSegment: "FREQUENT",
  tags: [],
  categories: [],
  orderCount: 7,
  lifetimeValue: 1240.5,
  currency: "EUR",
  createdAt: "2025-03-01T08:00:00Z",
  ...known,
});
