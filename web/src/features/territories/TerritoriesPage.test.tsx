import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt, testMe } from "@/test/render";
import TerritoriesPage from "./TerritoriesPage";
import { moved, type Territory } from "./territory";

const aTerritory = (known: Partial<Territory>): Territory => ({
  id: "t1",
  version: 1,
  name: "North",
  rank: 1,
  countries: ["DE"],
  cities: ["Kiel"],
  industries: [],
  types: [],
  people: ["p1"],
  customers: 1200,
  createdAt: "2026-11-01T08:00:00Z",
  updatedAt: "2026-11-01T08:00:00Z",
  ...known,
});
const both = [aTerritory({}), aTerritory({ id: "t2", name: "South", rank: 2, people: [], customers: 3 })];
const me = { ...testMe, permissions: [...testMe.permissions, "territories:manage"] };
const people = () => ({ body: { items: [{ id: "p1", name: "Ann Lee", active: true }], nextCursor: null } });
const list = (items: Territory[]) => () => ({ body: { items } });

it("shows the parts of the market in their order, with who works each", async () => {
  fakeApi({ "GET /api/crm/territories": list(both), "GET /api/crm/people": people });
  await renderAt(<TerritoriesPage />, "/", "/", me);
  const north = (await screen.findByText("North")).closest("tr") as HTMLElement;
  expect(within(north).getByText("DE · Kiel")).toBeTruthy();
  expect(await within(north).findByText("Ann Lee")).toBeTruthy();
  expect(within(north).getByRole("link", { name: "1,200" }).getAttribute("href")).toBe("/customers?territory=t1");
  expect(screen.getByText("Nobody yet")).toBeTruthy();
});

it("lets one hold before another", async () => {
  const asked = fakeApi({
    "GET /api/crm/territories": list(both),
    "GET /api/crm/people": people,
    "PUT /api/crm/territories/order": list(both),
  });
  await renderAt(<TerritoriesPage />, "/", "/", me);
  await userEvent.click(await screen.findByRole("button", { name: "South holds before the one above" }));
  expect(asked.find(({ method }) => method === "PUT")?.body).toEqual({ ids: ["t2", "t1"] });
});

it("says what belongs here while there is none", async () => {
  fakeApi({ "GET /api/crm/territories": list([]), "GET /api/crm/people": people });
  await renderAt(<TerritoriesPage />, "/", "/", me);
  expect(await screen.findByText("No territories yet")).toBeTruthy();
});

it("shows the shape while it loads", async () => {
  fakeApi({ "GET /api/crm/territories": () => new Promise(() => undefined), "GET /api/crm/people": people });
  await renderAt(<TerritoriesPage />, "/", "/", me);
  expect(await screen.findByTestId("territories-skeleton")).toBeTruthy();
});

it("says that it failed, and how to go on", async () => {
  fakeApi({
    "GET /api/crm/territories": () => ({ status: 500, body: { status: 500 } }),
    "GET /api/crm/people": people,
  });
  await renderAt(<TerritoriesPage />, "/", "/", me);
  expect(await screen.findByRole("button", { name: "Try again" })).toBeTruthy();
});

it("moves one within the order and never out of it", () => {
  expect(moved(both, "t1", 1)).toEqual(["t2", "t1"]);
  expect(moved(both, "t1", -1)).toEqual(["t1", "t2"]);
});
