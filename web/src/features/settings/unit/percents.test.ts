import { expect, it } from "vitest";
import { asPercents, asShares, sumOf } from "./percents";

const weights = { recency: 0.35, frequency: 0.2, monetary: 0.2, engagement: 0.15, support: 0.1 };

it("shows shares as percents and gives back the same shares", () => {
  expect(asPercents(weights)).toEqual({ recency: 35, frequency: 20, monetary: 20, engagement: 15, support: 10 });
  expect(asShares(asPercents(weights))).toEqual(weights);
});

it("adds up without the drift of binary fractions", () => {
  expect(sumOf({ recency: 33.33, frequency: 33.33, monetary: 33.34, engagement: 0, support: 0 })).toBe(100);
  expect(sumOf({ recency: 0.1, frequency: 0.2, monetary: 0, engagement: 0, support: 0 })).toBe(0.3);
});

it("keeps two digits of a percent, the four of a share that the API takes", () => {
  expect(asShares({ recency: 33.33, frequency: 0, monetary: 0, engagement: 0, support: 0 }).recency).toBe(0.3333);
});
