import { expect, it } from "vitest";
import { arrived, withDeal, withMore } from "./boardData";
import { aBoard, aDeal, aStage } from "./testData";

const now = "2026-11-22T12:00:00Z";

it("moves the count and the sums with the card", () => {
  const deal = aDeal();
  const moved = withDeal(aBoard([deal]), arrived(deal, aStage("PROPOSAL"), now));
  const [from, , to] = moved.columns;
  expect([from?.count, from?.value, from?.weighted, from?.items.length]).toEqual([0, 0, 0, 0]);
  expect([to?.count, to?.value, to?.weighted]).toEqual([1, 1000, 500]);
  expect(to?.items[0]).toMatchObject({ id: "d1", stage: "PROPOSAL", daysInStage: 0, probability: 50 });
});

it("puts the card where the server will have it: by the expected day, those without one last", () => {
  const there = [
    aDeal({ id: "a", stageId: "s-PROPOSAL", stage: "PROPOSAL", expectedClose: "2026-11-30" }),
    aDeal({ id: "b", stageId: "s-PROPOSAL", stage: "PROPOSAL", expectedClose: undefined }),
  ];
  const deal = aDeal({ expectedClose: "2026-12-01" });
  const moved = withDeal(aBoard([...there, deal]), arrived(deal, aStage("PROPOSAL"), now));
  expect(moved.columns[2]?.items.map(({ id }) => id)).toEqual(["a", "d1", "b"]);
});

it("is as it was when the card goes back", () => {
  const before = aBoard([aDeal(), aDeal({ id: "d2" })]);
  const there = withDeal(before, arrived(aDeal(), aStage("CLOSED_WON"), now));
  expect(there.columns[4]?.items[0]?.closedAt).toBe(now);
  expect(withDeal(there, aDeal())).toEqual(before);
});

it("adds further cards behind those that are there, none twice", () => {
  const more = withMore(aBoard([aDeal()]), "s-PROSPECTING", [aDeal(), aDeal({ id: "d2" })], "next");
  expect(more.columns[0]?.items.map(({ id }) => id)).toEqual(["d1", "d2"]);
  expect(more.columns[0]?.nextCursor).toBe("next");
});
