import { describe, expect, it } from "vitest";
import { added, changed, countRules, draftOf, filterOf, groupOf, isComplete, newGroup, newRule } from "./draft";
import { filterFromSearch } from "./fromList";
import type { SegmentField, SegmentFilter } from "./segmentTypes";

const tier: SegmentField = {
  name: "tier",
  group: "STANDING",
  kind: "CHOICE",
  operators: ["IS", "IS_NOT"],
  choices: ["GOLD"],
  extras: [],
};
const value: SegmentField = { ...tier, name: "lifetimeValue", kind: "MONEY", operators: ["GTE"], choices: undefined };
const last: SegmentField = { ...tier, name: "lastOrderAt", kind: "MOMENT", operators: ["IN_LAST"], choices: undefined };

const nested: SegmentFilter = {
  match: "ALL",
  rules: [
    { field: "tier", operator: "IS", value: ["GOLD"] },
    {
      match: "NONE",
      rules: [
        {
          field: "orders.count",
          operator: "GTE",
          value: 2,
          window: { last: 90, unit: "DAYS" },
          products: ["p1"],
        },
      ],
    },
  ],
};

describe("a definition while it is edited", () => {
  it("comes back as it went in", () => {
    expect(filterOf(draftOf(nested))).toEqual(nested);
  });

  it("puts a lone rule into a group, so that others can be added", () => {
    const group = groupOf({ field: "tier", operator: "IS", value: "GOLD" });
    expect(filterOf(group)).toEqual({ match: "ALL", rules: [{ field: "tier", operator: "IS", value: ["GOLD"] }] });
  });

  it("is complete only when every rule has what it compares with", () => {
    const empty = newGroup("ALL");
    expect(isComplete(empty)).toBe(false);
    const begun = added(empty, empty.key, newRule(tier));
    expect(isComplete(begun)).toBe(false);
    const rule = begun.rules[0];
    const full = changed(begun, rule?.key ?? "", (part) => ({ ...part, value: ["GOLD"] }));
    expect(isComplete(full)).toBe(true);
    expect(isComplete(added(full, full.key, newGroup("ANY")))).toBe(false);
  });

  it("begins a moment with a span, so that it counts at once", () => {
    expect(newRule(last).value).toEqual({ amount: 30, unit: "DAYS" });
    expect(isComplete(newRule(last))).toBe(true);
    expect(isComplete(newRule(value))).toBe(false);
  });

  it("changes and removes a part deep inside without touching the others", () => {
    const draft = groupOf(nested);
    const [first, inner] = draft.rules;
    const key = inner && "rules" in inner ? (inner.rules[0]?.key ?? "") : "";
    const without = changed(draft, key, () => undefined);
    expect(countRules(without)).toBe(1);
    expect(without.rules[0]).toBe(first);
    expect(countRules(draft)).toBe(2);
  });
});

describe("coming from a filtered list of customers", () => {
  const read = (search: string) => filterFromSearch(search, [tier, value, last])?.rules;

  it("takes choices, amounts and days over", () => {
    expect(read("?tier=GOLD&lifetimeValue.gte=1000&lastOrderAt.lt=2026-01-01")).toEqual([
      { field: "tier", operator: "IS", value: ["GOLD"] },
      { field: "lifetimeValue", operator: "GTE", value: 1000 },
      { field: "lastOrderAt", operator: "BEFORE", value: "2026-01-01" },
    ]);
  });

  it("leaves out what segments do not know", () => {
    expect(read("?sort=name&q=ada")).toBeUndefined();
  });
});
