import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import CustomerSegmentation from "./CustomerSegmentation";
import { rfmGroups } from "./rfmGroups";
import { sampleCustomers } from "./sampleAnswers";

const path = "GET /api/crm/analytics/customers";
const hrefOf = (name: string | RegExp) => screen.getByRole("link", { name }).getAttribute("href");

it("opens the customers of a segment, a tier, a stage and a group", async () => {
  fakeApi({ [path]: () => ({ body: sampleCustomers }) });
  await renderAt(<CustomerSegmentation />);
  await screen.findByText("Segments of the shop", { selector: "h2" });
  expect(hrefOf("Dormant")).toBe("/customers?shopSegment=DORMANT");
  expect(hrefOf("Platinum")).toBe("/customers?tier=PLATINUM");
  expect(hrefOf("At risk")).toBe("/customers?lifecycleStage=AT_RISK");
  expect(hrefOf("Champions")).toBe("/customers?rfmGroup=CHAMPIONS");
});

it("names each of the 25 cells, also the empty ones", async () => {
  fakeApi({ [path]: () => ({ body: sampleCustomers }) });
  await renderAt(<CustomerSegmentation />);
  await screen.findByText("Segments of the shop", { selector: "h2" });
  expect(hrefOf(/^Recency 5, frequency 5: Champions, customers 11/)).toBe("/customers?rfmGroup=CHAMPIONS");
  expect(hrefOf(/^Recency 1, frequency 5: Cannot lose, customers 0/)).toBe("/customers?rfmGroup=CANNOT_LOSE");
  const cells = screen.getAllByRole("link", { name: /^Recency/ });
  expect(cells).toHaveLength(25);
  const groups = new Set(cells.map((cell) => cell.getAttribute("href")?.split("=")[1]));
  expect([...groups].sort()).toEqual([...rfmGroups].sort());
});

it("says what belongs here in a new shop", async () => {
  const body = { ...sampleCustomers, totals: { ...sampleCustomers.totals, customers: 0 } };
  fakeApi({ [path]: () => ({ body }) });
  await renderAt(<CustomerSegmentation />);
  expect(await screen.findByText("No customers to count yet")).toBeTruthy();
});

it("says so when the numbers do not come", async () => {
  fakeApi({ [path]: () => ({ status: 503, body: { status: 503 } }) });
  await renderAt(<CustomerSegmentation />);
  expect(await screen.findByRole("alert")).toBeTruthy();
});
