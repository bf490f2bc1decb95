import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import QuoteAnalytics from "./QuoteAnalytics";

const filter = { "sentAt.gte": "2026-01-01", revised: "false" };
const answer = {
  from: "2026-01-01",
  to: "2026-03-31",
  currency: "EUR",
  sent: { quotes: 4, value: 400, filter },
  accepted: { quotes: 2, value: 300, filter: { ...filter, status: "ACCEPTED" } },
  conversionRate: 0.5,
  answeredRate: 0.667,
  daysToAccept: 4,
  medianDaysToAccept: 3.5,
  statuses: [{ status: "ACCEPTED", quotes: 2, value: 300, filter }],
  months: [
    {
      month: "2026-01",
      sent: 4,
      open: 1,
      accepted: 2,
      rejected: 1,
      expired: 0,
      value: 400,
      acceptedValue: 300,
      filter,
    },
  ],
  reps: [
    {
      ownerId: "o1",
      ownerName: "Ada",
      sent: 4,
      accepted: 2,
      value: 400,
      acceptedValue: 300,
      conversionRate: 0.5,
      filter,
    },
  ],
  products: [{ productId: "p1", sku: "SAW", name: "Saw", sent: 3, accepted: 1, value: 90, acceptedValue: 30, filter }],
};

const serve = (status: number, body: unknown) =>
  fakeApi({
    "GET /api/crm/analytics/quotes": () => ({ status, body }),
    "GET /api/crm/colleagues": () => ({ body: { items: [] } }),
  });

it("waits, then shows figures that open the quotes behind them", async () => {
  serve(200, answer);
  await renderAt(<QuoteAnalytics />, "/");
  expect((await screen.findByText("50%", { selector: "div" })).textContent).toBe("50%");
  expect(screen.getByText("4 quotes sent")).toBeTruthy();
  const rep = screen.getByText("Ada").closest("a");
  expect(rep?.getAttribute("href")).toContain("/quotes?sentAt.gte=2026-01-01");
});

it("says so where nothing was sent", async () => {
  serve(200, { ...answer, sent: { quotes: 0, value: 0, filter }, months: [], reps: [], products: [] });
  await renderAt(<QuoteAnalytics />, "/");
  expect(await screen.findByText("No quotes were sent in this time")).toBeTruthy();
});

it("offers to try again after a failure", async () => {
  serve(500, { status: 500, code: "unexpected", detail: "x" });
  await renderAt(<QuoteAnalytics />, "/");
  expect(await screen.findByText("The figures could not be loaded")).toBeTruthy();
});
