import { waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import type { Page, State } from "./page";

const offer = {
  title: "Workshop",
  customer: "Arya Wood",
  issued: "2026-11-27",
  validUntil: "2026-12-27",
  currency: "USD",
  digits: 2,
  taxIncluded: false,
  lines: [
    {
      position: 1,
      name: "<b>Saw</b>",
      quantity: 2,
      unitPrice: 100,
      taxRate: 9,
      gross: 200,
      discountAmount: 0,
      amount: 200,
      share: 0,
      net: 200,
      tax: 18,
      total: 218,
    },
  ],
  price: {
    subtotal: 200,
    lineDiscount: 0,
    wholeDiscount: 0,
    net: 200,
    taxes: [{ rate: 9, net: 200, tax: 18 }],
    tax: 18,
    shipping: 0,
    total: 218,
  },
};
const page = (state: State, more: Partial<Page> = {}): Page => ({
  state,
  unit: "HS6Tools",
  number: "Q-000001",
  language: "en",
  preview: false,
  offer: state === "OPEN" ? offer : undefined,
  ...more,
});

async function open(routes: Parameters<typeof fakeApi>[0]) {
  const log = fakeApi(routes);
  window.history.replaceState(null, "", "/q/secret");
  vi.resetModules();
  await import("./main");
  return log;
}

const root = () => document.getElementById("root") as HTMLElement;
const paths = (log: { method: string; path: string }[]) => log.map(({ method, path }) => `${method} ${path}`);

beforeEach(() => {
  document.body.innerHTML = '<main id="root"></main>';
});

it("shows the offer, says that it was seen, and takes an acceptance", async () => {
  const log = await open({
    "GET /api/public/quotes/secret": () => ({ body: page("OPEN") }),
    "POST /api/public/quotes/secret/view": () => ({ status: 204 }),
    "POST /api/public/quotes/secret/accept": () => ({
      body: page("ACCEPTED", { offer: { ...offer, acceptedBy: "Ann Lee", decidedAt: "2026-11-27T10:00:00Z" } }),
    }),
  });
  await waitFor(() => expect(root().textContent).toContain("$218.00"));
  expect(root().textContent).toContain("<b>Saw</b>");
  await waitFor(() => expect(paths(log)).toContain("POST /api/public/quotes/secret/view"));
  const user = userEvent.setup();
  await user.click([...root().querySelectorAll("button")].find((one) => one.textContent === "Accept") as HTMLElement);
  await user.type(root().querySelector('[name="name"]') as HTMLElement, "Ann Lee");
  await user.type(root().querySelector('[name="signature"]') as HTMLElement, "Ann Lee");
  await user.click(root().querySelector('form [type="submit"]') as HTMLElement);
  await waitFor(() => expect(root().textContent).toContain("Ann Lee accepted this quote"));
  expect(log.at(-1)?.body).toEqual({ name: "Ann Lee", signature: "Ann Lee" });
  expect(root().querySelector("form")).toBeNull();
});

it("counts nothing and offers no answer to somebody of the shop", async () => {
  const log = await open({ "GET /api/public/quotes/secret": () => ({ body: page("OPEN", { preview: true }) }) });
  await waitFor(() => expect(root().textContent).toContain("as somebody of the shop"));
  expect(root().querySelector(".answers")).toBeNull();
  expect(paths(log)).toEqual(["GET /api/public/quotes/secret"]);
});

it.each([
  ["EXPIRED", "no longer valid"],
  ["REVISED", "revising"],
  ["REVOKED", "closed this link"],
  ["ENDED", "30 days"],
] as const)("says why a quote that is %s cannot be answered", async (state, words) => {
  await open({ "GET /api/public/quotes/secret": () => ({ body: page(state) }) });
  await waitFor(() => expect(root().textContent).toContain(words));
  expect(root().querySelector("table")).toBeNull();
});

it("speaks Persian from right to left where the quote does", async () => {
  await open({
    "GET /api/public/quotes/secret": () => ({ body: page("OPEN", { language: "fa" }) }),
    "POST /api/public/quotes/secret/view": () => ({ status: 204 }),
  });
  await waitFor(() => expect(root().textContent).toContain("پیش‌فاکتور"));
  expect(document.documentElement.dir).toBe("rtl");
  document.documentElement.dir = "ltr";
  document.documentElement.lang = "en";
});

it("says that a link leads nowhere", async () => {
  await open({ "GET /api/public/quotes/secret": () => ({ status: 404, body: { status: 404 } }) });
  await waitFor(() => expect(root().textContent).toContain("leads to no quote"));
});
