import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt, testMe } from "@/test/render";
import CRMDashboard from "./Dashboard";
import type { DashboardAnswer, Task } from "./dashboardTypes";

const dashboard: DashboardAnswer = {
  asOf: "2026-11-22T12:00:00Z",
  computedAt: "2026-11-22T12:00:00Z",
  tasks: { overdue: 1, today: 1 },
  currency: "EUR",
  counts: { customers: 80, buyers: 60, orders: 150 },
  health: {
    average: 61.4,
    atRisk: 12,
    new: 8,
    loyal: 45,
    trend: [
      { day: "2026-09-20", average: 40 },
      { day: "2026-10-20", average: 60 },
      { day: "2026-11-10", average: 66 },
      { day: "2026-11-22", average: 61.4 },
    ],
    filters: {
      atRisk: { lifecycleStage: "AT_RISK" },
      new: { "firstOrderAt.gte": "2026-10-24" },
      loyal: { lifecycleStage: "LOYAL_CUSTOMER" },
    },
  },
  revenue: {
    thisMonth: 900,
    lastMonth: 1000,
    series: [
      { month: "2026-10", revenue: 1000, orders: 4, filter: { "placedAt.gte": "2026-10-01" } },
      { month: "2026-11", revenue: 900, orders: 3, filter: { "placedAt.gte": "2026-11-01" } },
    ],
  },
  recentOrders: [
    {
      id: "o1",
      kind: "ORDER",
      externalId: "A-1001",
      number: "A-1001",
      customerId: "c1",
      customerName: "Holz & Werk GmbH",
      status: "SHIPPED",
      placedAt: "2026-11-22T09:00:00Z",
      currency: "EUR",
      total: 250,
      refunded: 0,
      paymentStatus: "PAID",
      lineCount: 2,
    },
  ],
  recentInteractions: [
    {
      id: "i1",
      customerId: "c2",
      customerName: "Ada Byron",
      type: "PHONE",
      subject: "Asked for a band saw",
      occurredAt: "2026-11-21T10:00:00Z",
    },
  ],
  topCustomers: [
    {
      id: "c1",
      name: "Holz & Werk GmbH",
      tier: "PLATINUM",
      healthScore: 88,
      lifecycleStage: "LOYAL_CUSTOMER",
      orderCount: 31,
      lifetimeValue: 12345.5,
      currency: "EUR",
    },
  ],
};

const taskDue = (id: string, title: string, dueAt: string): Task => ({
  id,
  version: 1,
  customerId: "c1",
  customerName: "Holz & Werk GmbH",
  title,
  dueAt,
  done: false,
  createdAt: "2026-11-01T12:00:00Z",
  createdByName: "Ada Byron",
});
const tasks = [
  taskDue("t1", "Call about the band saw", "2026-11-20T10:00:00Z"),
  taskDue("t2", "Send the catalogue", "2026-11-22T18:00:00Z"),
];

const shop = {
  "GET /api/crm/analytics/dashboard": () => ({ body: dashboard }),
  "GET /api/crm/tasks": () => ({ body: { items: tasks, nextCursor: null, total: 2 } }),
};
const panel = async (name: string) => within(await screen.findByRole("region", { name }));
const hrefOf = (element: HTMLElement) => element.getAttribute("href");

it("compares this month with the one before in words, and opens its orders", async () => {
  fakeApi(shop);
  await renderAt(<CRMDashboard />);
  const revenue = await panel("Revenue this month");
  expect(revenue.getByText("▼ -10%").parentElement?.textContent).toBe(
    "▼ -10% lower so far than all of last month (€1K)",
  );
  expect(hrefOf(revenue.getByRole("link", { name: "€900" }))).toBe("/orders?placedAt.gte=2026-11-01");
});

it("opens the customers behind each health count", async () => {
  fakeApi(shop);
  await renderAt(<CRMDashboard />);
  const health = await panel("Customer health");
  expect(hrefOf(health.getByRole("link", { name: "At risk" }))).toBe(
    "/customers?lifecycleStage=AT_RISK&sort=-lifetimeValue",
  );
  expect(hrefOf(health.getByRole("link", { name: "New" }))).toBe(
    "/customers?firstOrderAt.gte=2026-10-24&sort=-firstOrderAt",
  );
  expect(health.getByText("45")).toBeTruthy();
  expect(health.getByText(/points, better/).textContent).toBe("▲ +1.4 points, better");
});

it("opens orders, contacts and customers", async () => {
  fakeApi(shop);
  await renderAt(<CRMDashboard />);
  expect(hrefOf((await panel("Recent orders")).getByRole("link", { name: "Holz & Werk GmbH" }))).toBe("/orders/o1");
  expect(hrefOf((await panel("Recent contacts")).getByRole("link", { name: "Ada Byron" }))).toBe("/customers/c2");
  expect(hrefOf((await panel("Top customers")).getByRole("link", { name: "All by value" }))).toBe(
    "/customers?sort=-lifetimeValue",
  );
});

it("asks for my tasks up to today, tells overdue from today, and ticks one off with a way back", async () => {
  const log = fakeApi({ ...shop, "PATCH /api/crm/tasks/t1": () => ({ body: { ...tasks[0], done: true } }) });
  await renderAt(<CRMDashboard />);
  const mine = await panel("My tasks");
  expect((await mine.findByText("1 overdue")).parentElement?.textContent).toBe("1 overdue · 1 today");
  expect(log.find(({ path }) => path === "/api/crm/tasks")?.query.toString()).toBe(
    "assignee=me&done=false&due.lt=2026-11-23&sort=due&limit=50&count=true",
  );
  await userEvent.click(mine.getByRole("checkbox", { name: "Done: Call about the band saw" }));
  expect(await screen.findByRole("button", { name: "Undo" })).toBeTruthy();
  expect(log.find(({ method }) => method === "PATCH")?.body).toEqual({ done: true });
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(log.filter(({ method }) => method === "PATCH").at(-1)?.body).toEqual({ done: false });
});

it("says what belongs here in a new shop", async () => {
  const counts = { customers: 0, buyers: 0, orders: 0 };
  const body = { ...dashboard, counts, recentOrders: [], recentInteractions: [], topCustomers: [] };
  fakeApi({ ...shop, "GET /api/crm/analytics/dashboard": () => ({ body }) });
  await renderAt(<CRMDashboard />);
  expect(await screen.findByText("Your shop is not here yet")).toBeTruthy();
});

it("holds its shape while the numbers come, and offers another try when they do not", async () => {
  let answer: (value: { status: number }) => void = () => {};
  fakeApi({ ...shop, "GET /api/crm/analytics/dashboard": () => new Promise((resolve) => (answer = resolve)) });
  await renderAt(<CRMDashboard />);
  expect(screen.getByRole("status", { name: /are coming/ })).toBeTruthy();
  answer({ status: 500 });
  expect(await screen.findByText("The dashboard could not be loaded")).toBeTruthy();
});

it("shows those who do not see the whole shop what is theirs", async () => {
  const mine = { id: "c9", version: 1, name: "Rosa Lind", lifetimeValue: 10, currency: "EUR" };
  const log = fakeApi({
    ...shop,
    "GET /api/crm/customers": () => ({ body: { items: [mine], nextCursor: null, total: 1 } }),
  });
  await renderAt(<CRMDashboard />, "/", "/", { ...testMe, permissions: ["customers:read", "tasks:write"] });
  expect(await screen.findByText("Call about the band saw")).toBeTruthy();
  const atRisk = await panel("At risk");
  expect(hrefOf(await atRisk.findByRole("link", { name: "Rosa Lind" }))).toBe("/customers/c9");
  expect(hrefOf(atRisk.getByRole("link", { name: "All (1)" }))).toBe(
    "/customers?lifecycleStage=AT_RISK&sort=-lifetimeValue",
  );
  expect(log.map(({ path }) => path)).not.toContain("/api/crm/analytics/dashboard");
  expect(log.map(({ path }) => path)).not.toContain("/api/crm/orders");
});

it("says in a part that this part failed, with the id to name, and tries it again alone", async () => {
  const mine = { id: "c9", version: 1, name: "Rosa Lind", lifetimeValue: 10, currency: "EUR" };
  let broken = true;
  fakeApi({
    ...shop,
    "GET /api/crm/customers": ({ query }) =>
      broken && query.has("lifecycleStage")
        ? { status: 500, body: { status: 500, requestId: "r-17" } }
        : { body: { items: [mine], nextCursor: null, total: 1 } },
  });
  await renderAt(<CRMDashboard />, "/", "/", { ...testMe, permissions: ["customers:read", "tasks:write"] });
  const atRisk = await panel("At risk");
  expect((await atRisk.findByRole("alert")).textContent).toContain("r-17");
  expect((await panel("Top customers")).getByRole("link", { name: "Rosa Lind" })).toBeTruthy();
  broken = false;
  await userEvent.click(atRisk.getByRole("button", { name: "Try again" }));
  expect(await atRisk.findByRole("link", { name: "Rosa Lind" })).toBeTruthy();
});
