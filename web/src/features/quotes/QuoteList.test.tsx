import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import QuoteList from "./QuoteList";
import type { QuoteRow } from "./quote";

const quote = (change: Partial<QuoteRow> = {}): QuoteRow => ({
  id: "q1",
  version: 1,
  number: "Q-000001",
  revision: 1,
  status: "SENT",
  customerId: "c1",
  customerName: "Arya Wood",
  title: "Workshop",
  currency: "USD",
  total: 201.2,
  lineCount: 2,
  validUntil: "2026-12-27",
  createdAt: "2026-11-27T10:00:00Z",
  updatedAt: "2026-11-27T10:00:00Z",
  ...change,
});

const serve = (items: QuoteRow[], more: Parameters<typeof fakeApi>[0] = {}) =>
  fakeApi({
    "GET /api/crm/people": () => ({ body: { items: [] } }),
    "GET /api/crm/views": () => ({ body: { items: [] } }),
    "GET /api/crm/quotes": () => ({ body: { items, nextCursor: null, total: items.length } }),
    ...more,
  });

it("shows what was offered to whom, and how it stands", async () => {
  serve([quote(), quote({ id: "q2", number: "Q-000002", status: "ACCEPTED", revisedBy: "q3" })]);
  await renderAt(<QuoteList />, "/");
  const first = await screen.findByRole("row", { name: /Q-000001/ });
  expect(within(first).getByText("Arya Wood")).toBeTruthy();
  expect(within(first).getByText("Sent")).toBeTruthy();
  expect(within(first).getByText("$201.20")).toBeTruthy();
  expect(screen.getByText("Replaced")).toBeTruthy();
});

it("says what belongs here while there is nothing", async () => {
  serve([]);
  await renderAt(<QuoteList />, "/");
  await screen.findByText("No quotes yet");
});

it("shows the shape of the list while it loads", async () => {
  serve([], { "GET /api/crm/quotes": () => new Promise(() => {}) });
  await renderAt(<QuoteList />, "/");
  await screen.findByTestId("list-skeleton");
});

it("offers to try again when the list could not be loaded", async () => {
  serve([], { "GET /api/crm/quotes": () => ({ status: 500, body: {} }) });
  await renderAt(<QuoteList />, "/");
  await screen.findByText("The list could not be loaded");
});
