import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import { meanRetention } from "./Cohorts";
import CustomerAnalytics from "./CustomerAnalytics";
import { monthsBetween } from "./monthChart";
import { sampleCustomers } from "./sampleAnswers";

const path = "GET /api/crm/analytics/customers";
const hrefOf = (name: string | RegExp) => screen.getByRole("link", { name }).getAttribute("href");

it("shows the sums, each with the list behind it", async () => {
  fakeApi({ [path]: () => ({ body: sampleCustomers }) });
  await renderAt(<CustomerAnalytics />);
  const sums = await screen.findByText("Gross sales");
  const list = within(sums.closest("dl") as HTMLElement);
  expect(list.getByRole("link", { name: "60" }).getAttribute("href")).toBe("/customers?orderCount.gte=1");
  expect(list.getByRole("link", { name: "150" }).getAttribute("href")).toBe(
    "/orders?kind=ORDER&status=PENDING&status=CONFIRMED&status=PROCESSING&status=SHIPPED&status=DELIVERED&customerId.empty=false",
  );
  expect(list.getByText("12 orders without a customer")).toBeTruthy();
});

it("opens from each bar just the customers it counts", async () => {
  fakeApi({ [path]: () => ({ body: sampleCustomers }) });
  await renderAt(<CustomerAnalytics />);
  await screen.findByText("Retention");
  expect(hrefOf("The best 10%")).toBe("/customers?lifetimeValue.gte=900.00&sort=-lifetimeValue");
  expect(hrefOf("Germany")).toBe("/customers?country=DE");
  expect(hrefOf("Not known")).toBe("/customers?country.empty=true");
  expect(hrefOf("Ulm")).toBe("/customers?city=Ulm&country=DE");
  expect(hrefOf("Sept 2026")).toBe("/customers?firstOrderAt.gte=2026-09-01&firstOrderAt.lt=2026-10-01");
});

it("tells retention in shares and numbers, and leaves the running month out of the average", async () => {
  fakeApi({ [path]: () => ({ body: sampleCustomers }) });
  await renderAt(<CustomerAnalytics />);
  const table = within(await screen.findByRole("group", { name: "Retention" }));
  const first = table.getByRole("link", { name: "Sept 2026" }).closest("tr");
  expect(first?.textContent).toBe("Sept 20264025%1010%4");
  expect(meanRetention(sampleCustomers.cohorts, 1)).toEqual({ size: 40, retained: 10 });
  expect(meanRetention(sampleCustomers.cohorts, 2)).toEqual({ size: 0, retained: 0 });
});

it("has the months of a chart as a table whose rows open the orders", async () => {
  fakeApi({ [path]: () => ({ body: sampleCustomers }) });
  await renderAt(<CustomerAnalytics />);
  await userEvent.click(await screen.findByRole("button", { name: /Show as table: Revenue per month/ }));
  const table = within(screen.getByRole("figure", { name: /Revenue per month/ }));
  expect(table.getByRole("link", { name: "Sept 2026" }).getAttribute("href")).toBe(
    "/orders?placedAt.gte=2026-09-01&placedAt.lt=2026-10-01",
  );
  expect(table.getByText("Oct 2026").closest("a")).toBeNull();
});

it("asks for the day that the address names, and says that lists are of today", async () => {
  const log = fakeApi({ [path]: () => ({ body: sampleCustomers }) });
  await renderAt(<CustomerAnalytics />, "/?asOf=2011-12-10");
  await screen.findByText(/at the end of 10 Dec 2011/);
  expect(log[0]?.query.get("asOf")).toBe("2011-12-10");
});

it("says what belongs here while there is nobody to count", async () => {
  const totals = { customers: 0, buyers: 0, orders: 0, gross: 0, returned: 0, revenue: 0, returns: 0 };
  const body = { ...sampleCustomers, totals: { ...totals, guestOrders: 0, guestRevenue: 0 } };
  fakeApi({ [path]: () => ({ body }) });
  await renderAt(<CustomerAnalytics />);
  expect(await screen.findByText("No customers to count yet")).toBeTruthy();
});

it("explains thin data instead of drawing it", async () => {
  const body = {
    ...sampleCustomers,
    totals: { ...sampleCustomers.totals, buyers: 3 },
    cohorts: sampleCustomers.cohorts.slice(1),
  };
  fakeApi({ [path]: () => ({ body }) });
  await renderAt(<CustomerAnalytics />);
  expect(await screen.findByText(/3 buyers so far/)).toBeTruthy();
  expect(screen.getByText(/Retention shows from the second month on/)).toBeTruthy();
});

it("holds the page's shape while the numbers come, and offers another try when they do not", async () => {
  let answer: (value: { status: number }) => void = () => {};
  fakeApi({ [path]: () => new Promise((resolve) => (answer = resolve)) });
  await renderAt(<CustomerAnalytics />);
  expect(screen.getByRole("status", { name: "The numbers are coming" })).toBeTruthy();
  answer({ status: 500 });
  expect(await screen.findByText("The numbers could not be loaded")).toBeTruthy();
  fakeApi({ [path]: () => ({ body: sampleCustomers }) });
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Retention")).toBeTruthy();
});

it("counts months over the end of a year", () => {
  expect(monthsBetween("2025-11", "2026-02")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
});
