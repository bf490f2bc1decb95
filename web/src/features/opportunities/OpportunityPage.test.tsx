import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import type { Deal, StandardStage } from "./deal";
import OpportunityPage from "./OpportunityPage";
import { usualProbability } from "./stageEdits";
import { aDeal, aStage } from "./testData";

const deal: Deal = {
  ...aDeal(),
  description: "For the new hall",
  history: [
    {
      id: "h1",
      at: "2026-11-20T12:00:00Z",
      kind: "OPENED",
      stageId: "s-PROSPECTING",
      stage: "PROSPECTING",
      probability: 10,
      value: 1000,
      currency: "EUR",
      actorName: "Ada Byron",
    },
  ],
};
const stages = (Object.keys(usualProbability) as StandardStage[]).map((stage) => aStage(stage));
const pipelines = { items: [{ id: "pl1", version: 1, standard: true, position: 0, stages }], nextCursor: null };

const products = {
  version: 3,
  currency: "EUR",
  total: 300,
  valueFromProducts: false,
  lines: [{ productId: "p9", sku: "SAW", name: "Table saw", quantity: 3, unitPrice: 100, amount: 300 }],
};

type Routes = Parameters<typeof fakeApi>[0];
const serve = (more: Routes = {}) =>
  fakeApi({
    "GET /api/crm/opportunities/d1": () => ({ body: deal }),
    "GET /api/crm/opportunities/d1/products": () => ({ body: products }),
    "GET /api/crm/pipelines": () => ({ body: pipelines }),
    "GET /api/crm/people": () => ({ body: { items: [] } }),
    ...more,
  });
const at = ["/opportunities/d1", "/opportunities/$id"] as const;

it("shows what the deal says and the way it went", async () => {
  serve();
  await renderAt(<OpportunityPage />, ...at);
  await screen.findByRole("heading", { level: 1, name: "Forty planers" });
  expect(screen.getByText("Opened in Prospecting")).toBeTruthy();
  expect(screen.getByText("10% likely, weighted €100")).toBeTruthy();
  const here = within(await screen.findByRole("list", { name: "Stage" })).getByText("Prospecting");
  expect(here.getAttribute("aria-current")).toBe("step");
});

it("saves a field where it stands", async () => {
  const log = serve({
    "PATCH /api/crm/opportunities/d1": () => ({ body: { ...deal, nextStep: "Call", version: 4 } }),
  });
  await renderAt(<OpportunityPage />, ...at);
  await userEvent.click(await screen.findByRole("button", { name: "Next step: Edit" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Next step" }), "Call{Enter}");
  await waitFor(() => expect(screen.getByRole("button", { name: "Next step: Edit" }).textContent).toBe("Call"));
  expect(log.find(({ method }) => method === "PATCH")?.body).toEqual({ nextStep: "Call", version: 3 });
});

it("asks for the reason before the deal is lost", async () => {
  const log = serve({
    "POST /api/crm/opportunities/d1/move": () => ({
      body: { ...deal, stage: "CLOSED_LOST", stageId: "s-CLOSED_LOST", lossReason: "No budget", version: 4 },
    }),
  });
  await renderAt(<OpportunityPage />, ...at);
  await userEvent.click(await screen.findByRole("button", { name: "Move to Lost" }));
  const dialog = await screen.findByRole("dialog");
  expect(log.some(({ method }) => method === "POST")).toBe(false);
  await userEvent.type(within(dialog).getByRole("combobox", { name: /Reason for the loss/ }), "No budget");
  await userEvent.click(within(dialog).getByRole("button", { name: "Move" }));
  await waitFor(() =>
    expect(log.find(({ method }) => method === "POST")?.body).toEqual({
      stageId: "s-CLOSED_LOST",
      version: 3,
      reason: "No budget",
    }),
  );
});

it("says that a deal is gone or out of sight", async () => {
  serve({ "GET /api/crm/opportunities/d1": () => ({ status: 404, body: {} }) });
  await renderAt(<OpportunityPage />, ...at);
  await screen.findByRole("heading", { name: "This record is gone" });
});

it("shows what the deal is about, and saves its lines with the value that follows", async () => {
  const log = serve({
    "PUT /api/crm/opportunities/d1/products": () => ({ body: { ...products, valueFromProducts: true } }),
  });
  await renderAt(<OpportunityPage />, ...at);
  expect(await screen.findByText("Table saw")).toBeTruthy();
  expect(screen.getByText("The deal's value is set by hand: €1,000.00")).toBeTruthy();
  expect(screen.getByText("Make a quote").closest("a")?.getAttribute("href")).toContain("opportunityId=d1");
  await userEvent.click(screen.getByText("Edit products"));
  await userEvent.click(await screen.findByText("Another line"));
  await userEvent.type(screen.getByLabelText("Item, line 2"), "Training");
  await userEvent.type(screen.getByLabelText("Unit price, line 2"), "50");
  await userEvent.click(screen.getByLabelText(/Take the deal's value/));
  await userEvent.click(screen.getByText("Save"));
  await waitFor(() => expect(log.some(({ method }) => method === "PUT")).toBe(true));
  expect(log.find(({ method }) => method === "PUT")?.body).toEqual({
    lines: [
      { productId: "p9", name: "Table saw", quantity: 3, unitPrice: 100 },
      { name: "Training", quantity: 1, unitPrice: 50 },
    ],
    valueFromProducts: true,
    version: 3,
  });
});
