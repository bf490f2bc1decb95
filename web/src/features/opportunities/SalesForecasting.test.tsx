import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import type { Forecast, Performance } from "./forecast";
import SalesForecasting from "./SalesForecasting";

vi.mock("@/shared/chart/ChartCanvas", () => ({ default: ({ label }: { label: string }) => <p>drawn: {label}</p> }));

const nothing = { open: 0, wonDeals: 0, committed: 0, bestCase: 0, weighted: 0, won: 0 };
const forecast: Forecast = {
  currency: "EUR",
  currentMonth: "2026-11",
  months: [
    {
      ...nothing,
      month: "2026-10",
      won: 900,
      wonDeals: 2,
      committed: 900,
      bestCase: 900,
      weighted: 900,
      forecast: { week: "2026-10-05", committed: 500, bestCase: 1500, weighted: 720 },
      accuracy: 0.8,
    },
    { ...nothing, month: "2026-11", open: 3, won: 400, committed: 1200, bestCase: 2000, weighted: 1100, target: 1000 },
    { ...nothing, month: "2026-12" },
  ],
  owners: [],
  territories: [],
  overdue: { count: 2, value: 300, weighted: 30 },
  undated: { count: 0, value: 0, weighted: 0 },
  otherCurrencies: [],
  accuracy: 0.8,
};
const performance: Performance = {
  from: "2025-11-23",
  to: "2026-11-22",
  currency: "EUR",
  won: { count: 3, value: 900 },
  lost: { count: 1, value: 50 },
  winRate: 0.75,
  lossReasons: [{ reason: "Too dear", count: 1, value: 50 }],
  competitors: [],
  territories: [],
  stages: [{ stage: "PROPOSAL", left: 4, wentOn: 3, averageDays: 9.5 }],
  leaders: [
    {
      ownerId: "p1",
      ownerName: "Ada Byron",
      won: 3,
      wonValue: 900,
      lost: 1,
      winRate: 0.75,
      openDeals: 2,
      open: 700,
      weighted: 300,
      target: 1000,
      attainment: 0.9,
    },
  ],
  stalled: { count: 1, value: 70, weighted: 7 },
};

type Routes = Parameters<typeof fakeApi>[0];
const serve = (more: Routes = {}) =>
  fakeApi({
    "GET /api/crm/people": () => ({ body: { items: [{ id: "p1", name: "Ada Byron" }] } }),
    "GET /api/crm/opportunities/forecast": () => ({ body: forecast }),
    "GET /api/crm/opportunities/performance": () => ({ body: performance }),
    "GET /api/crm/opportunities/targets": () => ({ body: { items: [], nextCursor: null } }),
    ...more,
  });

it("holds what was forecast against what came, and opens the list behind each number", async () => {
  serve();
  const { router } = await renderAt(<SalesForecasting />);
  const october = await screen.findByRole("row", { name: /^Oct 2026/ });
  expect(october.textContent).toContain("€720");
  expect(october.textContent).toContain("80%");
  expect(screen.getByText("2 overdue")).toBeTruthy();
  expect(screen.getByText(/40% of/)).toBeTruthy();
  const november = screen.getByRole("row", { name: /^Nov 2026/ });
  await userEvent.click(within(november).getByRole("link", { name: "€1.2K" }));
  await waitFor(() => expect(router.state.location.href).toBe("/opportunities/list?month=2026-11&probability.gte=75"));
});

it("shows who won most against the target, and why deals were lost", async () => {
  serve();
  await renderAt(<SalesForecasting />, "/?tab=performance");
  const ada = await screen.findByRole("row", { name: /^Ada Byron/ });
  expect(ada.textContent).toContain("90% of €1K");
  const loss = screen.getByRole("link", { name: "Too dear" });
  expect(new URL(loss.getAttribute("href") ?? "", "http://localhost").searchParams.get("lossReason")).toBe("Too dear");
});

const italy: Routes = {
  "GET /api/crm/territories": () => ({ body: { items: [{ id: "t1", name: "Italy" }] } }),
  "GET /api/crm/opportunities/forecast": () => ({
    body: {
      ...forecast,
      territories: [
        { territoryId: "t1", name: "Italy", months: [{ ...nothing, month: "2026-11", bestCase: 80, weighted: 60 }] },
        { months: [{ ...nothing, month: "2026-11", bestCase: 20, weighted: 10 }] },
      ],
    },
  }),
};

it("groups the forecast by territory, and leads to the deals of each", async () => {
  serve(italy);
  await renderAt(<SalesForecasting />, "/?owner=me");
  const row = await screen.findByRole("row", { name: /^Italy/ });
  expect(within(row).getByRole("link", { name: "€60" }).getAttribute("href")).toBe(
    "/opportunities/list?month=2026-11&stage.ne=CLOSED_LOST&owner=me&territory=t1",
  );
  const none = screen.getByRole("row", { name: /^Of no territory/ });
  expect(within(none).getByRole("link").getAttribute("href")).toContain("&territory.empty=true");
});

it("asks for one territory, which the address holds", async () => {
  const log = serve(italy);
  const { router } = await renderAt(<SalesForecasting />, "/?tab=performance");
  await screen.findByRole("option", { name: "Italy" });
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Territory" }), "Italy");
  await waitFor(() => expect(router.state.location.href).toContain("territory=t1"));
  await waitFor(() => {
    const asked = log.filter(({ path }) => path.includes("/performance")).at(-1);
    expect(asked?.query.get("territory")).toBe("t1");
  });
  const loss = screen.getByRole("link", { name: "Too dear" });
  expect(loss.getAttribute("href")).toContain("&territory=t1");
});

it("sets targets month by month", async () => {
  const log = serve({ "PUT /api/crm/opportunities/targets": () => ({ status: 204 }) });
  await renderAt(<SalesForecasting />);
  await userEvent.click(await screen.findByRole("button", { name: "Targets" }));
  const dialog = await screen.findByRole("dialog");
  await userEvent.type(within(dialog).getByLabelText("Mar 2026"), "5000");
  await userEvent.click(within(dialog).getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(log.find(({ method }) => method === "PUT")?.body).toEqual({ ownerId: "p1", month: "2026-03", value: 5000 }),
  );
});

it("says when the forecast did not come", async () => {
  serve({ "GET /api/crm/opportunities/forecast": () => ({ status: 503, body: {} }) });
  await renderAt(<SalesForecasting />);
  await screen.findByText("The forecast could not be loaded");
});
