import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import CustomerHealth from "./CustomerHealth";
import { sampleHealth } from "./sampleAnswers";

const path = "GET /api/crm/analytics/health";
const hrefOf = (name: string | RegExp) => screen.getByRole("link", { name }).getAttribute("href");

it("opens the customers behind groups, bands and columns", async () => {
  fakeApi({ [path]: () => ({ body: sampleHealth }) });
  await renderAt(<CustomerHealth />);
  await screen.findByText("Average health", { selector: "h2" });
  expect(hrefOf("9")).toBe("/customers?lifecycleStage=AT_RISK");
  expect(hrefOf("Weak")).toBe("/customers?healthScore.gte=0&healthScore.lte=39");
  expect(hrefOf("Score 90–100: 8 customers")).toBe("/customers?healthScore.gte=90&healthScore.lte=100");
  expect(hrefOf("Show all 9")).toBe("/customers?lifecycleStage=AT_RISK&sort=-lifetimeValue");
});

it("says why a customer is at risk", async () => {
  fakeApi({ [path]: () => ({ body: sampleHealth }) });
  await renderAt(<CustomerHealth />);
  expect((await screen.findByRole("link", { name: "Holz & Werk GmbH" })).getAttribute("href")).toBe("/customers/c1");
  expect(screen.getByText("No order for 145 days, more than twice their usual gap")).toBeTruthy();
});

it("explains a trend of a single day, and a shop where nobody is at risk", async () => {
  const body = { ...sampleHealth, topAtRisk: [], atRisk: { ...sampleHealth.atRisk, count: 0 } };
  fakeApi({ [path]: () => ({ body }) });
  await renderAt(<CustomerHealth />);
  expect(await screen.findByText(/begins with the second day/)).toBeTruthy();
  expect(screen.getByText(/Nobody is at risk/)).toBeTruthy();
});

it("says what belongs here in a new shop, and that loading failed", async () => {
  const histogram = sampleHealth.histogram.map((bin) => ({ ...bin, customers: 0 }));
  fakeApi({ [path]: () => ({ body: { ...sampleHealth, histogram } }) });
  const view = await renderAt(<CustomerHealth />);
  expect(await screen.findByText("No customers to count yet")).toBeTruthy();
  view.unmount();
  fakeApi({ [path]: () => ({ status: 500, body: { status: 500 } }) });
  await renderAt(<CustomerHealth />);
  expect(await screen.findByText("The numbers could not be loaded")).toBeTruthy();
});
