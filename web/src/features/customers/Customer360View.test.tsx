import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import { Customer360View } from "./Customer360View";
import type { Customer360 } from "./customer360";
import { anyone, me } from "./testData";

vi.mock("@/shared/chart/ChartCanvas", () => ({ default: ({ label }: { label: string }) => <p>drawn: {label}</p> }));

const ada = anyone({ ownerName: "Jonas", tags: ["vip"], email: "ada@shop.example" });
const all: Customer360 = {
  profile: ada,
  health: {
    score: 82,
    components: { recency: 90, frequency: 75, monetary: 80, engagement: 60, support: 100 },
    reasons: [
      { component: "support", code: "of_a_later_version", params: {}, impact: 10 },
      { component: "recency", code: "order_overdue", params: { days: 52, usualDays: 41 }, impact: -9.4 },
    ],
    trend: [],
  },
  tier: { value: "GOLD", automatic: true },
  lifecycle: { stage: "LOYAL_CUSTOMER", automatic: true, history: [] },
  rfm: { recency: 5, frequency: 4, monetary: 4, group: "CHAMPIONS" },
  orders: {
    count: 7,
    gross: 1300.5,
    returned: 60,
    revenue: 1240.5,
    currency: "EUR",
    byYear: [
      { year: 2025, count: 3, gross: 400, returned: 0, revenue: 400 },
      { year: 2026, count: 4, gross: 900.5, returned: 60, revenue: 840.5 },
    ],
    recent: [],
  },
  quotes: {
    open: 0,
    openValue: 0,
    drafts: 0,
    accepted: 0,
    rejected: 0,
    expired: 0,
    currency: "EUR",
    recent: [],
  },
  topProducts: [{ id: "p9", sku: "DR-9", name: "Drill bit", quantity: 12, revenue: 300, orders: 4 }],
  patterns: {
    usualIntervalDays: 30.2,
    averageBasket: 185.8,
    daysSinceLast: 41,
    nextExpectedAt: "2026-11-11",
    season: [],
  },
  referrals: { leads: 0, converted: 0, wonValue: 0, currency: "EUR", links: [] },
  group: { companies: 1, orders: 7, revenue: 1240.5, currency: "EUR", items: [] },
  groupOpportunities: { open: 0, value: 0, weighted: 0, currency: "EUR" },
  groupQuotes: { open: 0, value: 0, currency: "EUR" },
  topCategories: [],
  interactions: [],
  tasks: [
    {
      id: "k1",
      version: 1,
      customerId: ada.id,
      title: "Send the offer",
      dueAt: "2026-11-20T12:00:00Z",
      done: false,
      createdAt: "2026-11-01T12:00:00Z",
      createdByName: "Jonas",
    },
  ],
  opportunities: { open: 0, value: 0, weighted: 0, won: 0, wonValue: 0, lost: 0, currency: "EUR", items: [] },
  timeline: { items: [], nextCursor: null },
};
const timeline = [
  {
    id: "t1",
    at: "2026-11-22T09:00:00Z",
    kind: "INTERACTION",
    title: "Delivery",
    summary: "Comes on Monday",
    actorName: "Jonas",
    data: { type: "PHONE", direction: "OUT" },
  },
  { id: "t2", at: "2026-11-21T09:10:00Z", kind: "FIELD", data: { city: { before: null, after: "Oslo" } } },
  { id: "t3", at: "2026-11-21T09:05:00Z", kind: "FIELD", data: { phone: { before: "1", after: "2" } } },
  { id: "t4", at: "2026-11-20T09:00:00Z", kind: "STAGE", data: { from: "CUSTOMER", to: "LOYAL_CUSTOMER" } },
];

type Routes = Parameters<typeof fakeApi>[0];
const serve = (more: Routes = {}) =>
  fakeApi({
    "GET /api/auth/me": () => ({ body: me }),
    "GET /api/crm/customers/c1/360": () => ({ body: all }),
    "GET /api/crm/customers/c1/timeline": () => ({ body: { items: timeline } }),
    ...more,
  });
const view = <Customer360View id="c1" />;

it("tells in one screen who it is, how it goes and what was bought", async () => {
  serve();
  await renderAt(view);
  await screen.findByRole("heading", { level: 1, name: "Ada Berg" });
  const health = screen.getByRole("region", { name: "Health" });
  expect(within(health).getByRole("meter", { name: "Engagement" }).getAttribute("aria-valuenow")).toBe("60");
  expect(within(health).getByText("+10")).toBeTruthy();
  expect(within(health).getByText(/Last order 2 months ago; usually every 41 days/)).toBeTruthy();
  expect(screen.getByText("Champions")).toBeTruthy();
  expect(within(screen.getByRole("region", { name: /Open tasks/ })).getByText(/Overdue/)).toBeTruthy();
  expect(screen.getByText("Order was expected")).toBeTruthy();
  expect(screen.getByText("€1,300.50")).toBeTruthy();
});

it("opens the orders of a year from its row", async () => {
  serve();
  const { router } = await renderAt(view);
  await userEvent.click(await screen.findByRole("button", { name: "Show as table: By year" }));
  await userEvent.click(screen.getByRole("link", { name: "2026" }));
  await waitFor(() =>
    expect(router.state.location.href).toBe("/orders?customerId=c1&placedAt.gte=2026-01-01&placedAt.lt=2027-01-01"),
  );
});

it("saves a field where it stands", async () => {
  const log = serve({ "PATCH /api/crm/customers/c1": () => ({ body: { ...ada, city: "Oslo", version: 4 } }) });
  await renderAt(view);
  await userEvent.click(await screen.findByRole("button", { name: /^City/ }));
  await userEvent.type(screen.getByRole("textbox", { name: "City" }), "Oslo{Enter}");
  await waitFor(() => expect(screen.getByRole("button", { name: /^City/ }).textContent).toBe("Oslo"));
  expect(log.find((one) => one.method === "PATCH")?.body).toEqual({ city: "Oslo", version: 3 });
});

it("groups the timeline by day and folds edits that follow each other", async () => {
  const log = serve();
  await renderAt(view, "/?tab=timeline");
  const today = await screen.findByRole("region", { name: "22 Nov 2026" });
  expect(today.textContent).toContain("Call");
  expect(within(today).getByText("Comes on Monday")).toBeTruthy();
  expect(screen.getByText("2 changes: City, Phone")).toBeTruthy();
  expect(screen.getByText("Stage: from Customer to Loyal customer")).toBeTruthy();
  await userEvent.click(screen.getByRole("checkbox", { name: "Orders" }));
  const asked = () => log.filter((one) => one.path.endsWith("/timeline")).at(-1);
  await waitFor(() => expect(asked()?.query.getAll("kind")).toEqual(["ORDER", "RETURN"]));
});

it("keeps what is being written over a reload, and sends it with Ctrl+Enter", async () => {
  let refused = true;
  const log = serve({
    "POST /api/crm/customers/c1/interactions": () =>
      refused ? { status: 503, body: {} } : { status: 201, body: { id: "i1" } },
  });
  const first = await renderAt(view, "/?tab=timeline");
  await userEvent.click(await screen.findByRole("radio", { name: "Call" }));
  await userEvent.type(screen.getByRole("textbox", { name: "What was said" }), "Wants 40 blades");
  first.unmount();
  await renderAt(view, "/?tab=timeline");
  const text = (await screen.findByRole("textbox", { name: "What was said" })) as HTMLTextAreaElement;
  expect(text.value).toBe("Wants 40 blades");
  await userEvent.type(text, "{Control>}{Enter}{/Control}");
  await screen.findByText(/What you wrote is kept/);
  expect(text.value).toBe("Wants 40 blades");
  refused = false;
  await userEvent.type(text, "{Control>}{Enter}{/Control}");
  await waitFor(() => expect(text.value).toBe(""));
  expect(log.filter((one) => one.method === "POST").at(-1)?.body).toEqual({
    type: "PHONE",
    direction: "OUT",
    answered: true,
    content: "Wants 40 blades",
  });
});

it("says that a customer is gone or out of sight", async () => {
  serve({ "GET /api/crm/customers/c1/360": () => ({ status: 404, body: {} }) });
  await renderAt(view);
  await screen.findByRole("heading", { name: "This record is gone" });
});
