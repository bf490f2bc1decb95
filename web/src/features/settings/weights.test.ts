import { expect, test } from "vitest";
import { isWhole, sumOf } from "./weights";

const usual = { recency: 0.35, frequency: 0.2, monetary: 0.2, engagement: 0.15, support: 0.1 };

test("shares that make a whole are taken", () => {
  expect(sumOf(usual)).toBe(1);
  expect(isWhole(usual)).toBe(true);
});

test("shares that do not make a whole are not", () => {
  expect(isWhole({ ...usual, support: 0.2 })).toBe(false);
  expect(sumOf({ ...usual, support: 0.2 })).toBe(1.1);
});
