import { expect, it } from "vitest";
import { linkParts } from "./linkParts";

it("finds the addresses in a mail and loses no letter", () => {
  const text = "Choose: https://crm.example/reset?token=a-b_c.\nThanks (see http://x.example/).";
  const parts = linkParts(text);
  expect(parts.filter(({ isLink }) => isLink).map(({ words }) => words)).toEqual([
    "https://crm.example/reset?token=a-b_c",
    "http://x.example/",
  ]);
  expect(parts.map(({ words }) => words).join("")).toBe(text);
});

it("makes no link of a script", () => {
  expect(linkParts("javascript:alert(1)").every(({ isLink }) => !isLink)).toBe(true);
});
