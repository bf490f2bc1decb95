import type { Segment, SegmentField } from "./segmentTypes";

const field = (name: string, more: Partial<SegmentField>): SegmentField => ({
  name,
  group: "STANDING",
  kind: "CHOICE",
  operators: ["IS", "IS_NOT"],
  extras: [],
  ...more,
});

export const testFields: SegmentField[] = [
  field("tier", { choices: ["PLATINUM", "GOLD", "SILVER", "BRONZE"] }),
  field("lifetimeValue", { kind: "MONEY", operators: ["GTE", "LTE", "BETWEEN"] }),
  field("lastOrderAt", { kind: "MOMENT", operators: ["IN_LAST", "MORE_THAN_AGO", "EMPTY"] }),
  field("orders.count", {
    group: "ORDERS",
    kind: "COUNT",
    operators: ["GTE", "IS"],
    extras: ["window", "products", "categories"],
  }),
];

export const buildSegment = (more: Partial<Segment> = {}): Segment => ({
  id: "s1",
  version: 1,
  name: "Gold and quiet",
  kind: "DYNAMIC",
  definition: {
    match: "ALL",
    rules: [
      { field: "tier", operator: "IS", value: ["GOLD"] },
      { field: "lastOrderAt", operator: "MORE_THAN_AGO", value: { amount: 90, unit: "DAYS" } },
    ],
  },
  ownerName: "Ada Byron",
  shared: true,
  mine: true,
  members: 1234,
  joinedLately: 12,
  departedLately: 3,
  createdAt: "2026-11-01T10:00:00Z",
  updatedAt: "2026-11-20T10:00:00Z",
  ...more,
});
