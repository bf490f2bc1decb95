import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import DuplicateList from "./DuplicateList";
import type { DuplicatePair, Side } from "./duplicateQueries";

const side = (id: string, name: string): Side => ({
  id,
  name,
  orderCount: 2,
  lifetimeValue: 100,
  createdAt: "2026-01-01T08:00:00Z",
});
const pair: DuplicatePair = {
  id: "d1",
  version: 1,
  score: 96,
  state: "OPEN",
  findings: [
    { trait: "CITY", agreement: "DIFFERENT" },
    { trait: "EMAIL", agreement: "SAME" },
  ],
  first: side("a", "Ada Berg"),
  second: side("b", "Adah Berg"),
  createdAt: "2026-11-01T08:00:00Z",
};

const answers = (items: DuplicatePair[]) => ({
  "GET /api/crm/duplicates": () => ({ body: { items, total: items.length } }),
});

it("says what belongs here while there is nothing", async () => {
  fakeApi(answers([]));
  await renderAt(<DuplicateList />, "/");
  expect(await screen.findByText("No duplicates")).toBeTruthy();
});

it("shows two customers with what they agree in first, and the way to merge them", async () => {
  fakeApi(answers([pair]));
  await renderAt(<DuplicateList />, "/");
  const row = await screen.findByRole("listitem", { name: "Ada Berg and Adah Berg" });
  expect(row.textContent).toContain("96");
  expect(row.textContent?.indexOf("E-mail")).toBeLessThan(row.textContent?.indexOf("City") ?? 0);
  expect(screen.getByRole("link", { name: "Compare and merge" }).getAttribute("href")).toBe("/customers/merge?a=a&b=b");
});

it("notes that two are two, and takes it back", async () => {
  const asked: string[] = [];
  fakeApi({
    ...answers([pair]),
    "POST /api/crm/duplicates/d1/dismiss": () => {
      asked.push("dismiss");
      return { body: { ...pair, state: "DISMISSED" } };
    },
    "POST /api/crm/duplicates/d1/reopen": () => {
      asked.push("reopen");
      return { body: pair };
    },
  });
  await renderAt(<DuplicateList />, "/");
  await userEvent.click(await screen.findByRole("button", { name: "Not a duplicate" }));
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(asked).toEqual(["dismiss", "reopen"]);
});

it("says what happened when the pairs cannot be loaded", async () => {
  fakeApi({ "GET /api/crm/duplicates": () => ({ status: 500, body: { status: 500, code: "unexpected" } }) });
  await renderAt(<DuplicateList />, "/");
  expect(await screen.findByText("The pairs could not be loaded")).toBeTruthy();
});
