import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import QuoteGenerator from "./QuoteGenerator";
import type { QuoteInput } from "./quote";

const saw = { id: "p9", version: 1, sku: "SAW", name: "Table saw", price: 100, currency: "EUR", active: true };
const customer = { id: "c1", version: 1, name: "Arya Wood", tags: [], categories: [] };

/** As the server prices: what matters here is that the screen shows its numbers and no others. */
const price = (total: number) => ({
  subtotal: total,
  lineDiscount: 0,
  wholeDiscount: 0,
  net: total,
  taxes: [],
  tax: 0,
  shipping: 0,
  total,
});

function serve(more: Parameters<typeof fakeApi>[0] = {}) {
  return fakeApi({
    "GET /api/crm/customers/c1": () => ({ body: customer }),
    "GET /api/crm/customers/c1/contacts": () => ({ body: { items: [] } }),
    "GET /api/crm/quote-bundles": () => ({ body: { items: [] } }),
    "GET /api/crm/quote-templates": () => ({ body: { items: [] } }),
    "GET /api/crm/products": () => ({ body: { items: [saw], nextCursor: null } }),
    "POST /api/crm/quotes/price": ({ body }) => {
      const lines = (body as QuoteInput).lines ?? [];
      const amount = 777 * (lines[0]?.quantity ?? 0);
      return {
        body: {
          currency: "EUR",
          digits: 2,
          lines: lines.map(({ unitPrice }) => ({
            amount,
            unitPrice: unitPrice ?? 100,
            origin:
              unitPrice === undefined
                ? { source: "LIST", listPrice: 100, listName: "Gold 2026", from: 10 }
                : { source: "TYPED", listPrice: 100 },
          })),
          price: price(amount),
          beyond: lines.some(({ unitPrice }) => unitPrice === 1)
            ? [{ limit: "LINE_DISCOUNT", allowed: 10, actual: 99, position: 1 }]
            : [],
        },
      };
    },
    ...more,
  });
}

it("takes a product by the keyboard alone and shows the server's sums", async () => {
  const log = serve({ "POST /api/crm/quotes": () => ({ status: 201, body: { id: "q1", number: "Q-000001" } }) });
  await renderAt(<QuoteGenerator />, "/?customerId=c1");
  const search = await screen.findByLabelText("Add a line");
  fireEvent.change(search, { target: { value: "saw" } });
  await screen.findByText("Table saw");
  fireEvent.keyDown(search, { key: "Enter", code: "Enter" });
  fireEvent.change(await screen.findByLabelText("Quantity, line 1"), { target: { value: "3" } });
  expect((await screen.findAllByText("€2,331.00")).length).toBeGreaterThan(0);
  fireEvent.click(screen.getByText("Save"));
  await waitFor(() => expect(log.some((one) => one.path === "/api/crm/quotes" && one.method === "POST")).toBe(true));
  const sent = log.find((one) => one.path === "/api/crm/quotes" && one.method === "POST")?.body as QuoteInput;
  expect(sent.customerId).toBe("c1");
  expect(sent.lines?.[0]).toMatchObject({ productId: "p9", quantity: 3 });
  expect(sent.lines?.[0]?.unitPrice, "the server knows the price").toBeUndefined();
});

it("offers the contacts who have an e-mail address, and sends whom one chose", async () => {
  const person = (id: string, name: string, emails: string[]) => ({
    id,
    version: 1,
    name,
    emails,
    phones: [],
    roles: [],
  });
  const log = serve({
    "GET /api/crm/customers/c1/contacts": () => ({
      body: { items: [person("k1", "Mina", ["mina@arya.example"]), person("k2", "Mute", [])] },
    }),
    "POST /api/crm/quotes": () => ({ status: 201, body: { id: "q1", number: "Q-000001" } }),
  });
  await renderAt(<QuoteGenerator />, "/?customerId=c1");
  const pick = await screen.findByLabelText<HTMLSelectElement>("For the attention of");
  await waitFor(() => expect([...pick.options].map(({ value }) => value)).toEqual(["", "k1"]));
  fireEvent.change(pick, { target: { value: "k1" } });
  fireEvent.click(screen.getByText("Save"));
  await waitFor(() => expect(log.some((one) => one.path === "/api/crm/quotes" && one.method === "POST")).toBe(true));
  expect(log.find((one) => one.path === "/api/crm/quotes")?.body).toMatchObject({ customerId: "c1", contactId: "k1" });
});

it("leaves the deal with its customer when the quote gets another one", async () => {
  const log = serve({
    "GET /api/crm/opportunities/d1/products": () => ({ body: { currency: "EUR", lines: [] } }),
    "GET /api/crm/customers": () => ({ body: { items: [{ ...customer, id: "c2", name: "Borna Steel" }] } }),
    "GET /api/crm/customers/c2/contacts": () => ({ body: { items: [] } }),
    "POST /api/crm/quotes": () => ({ status: 201, body: { id: "q1", number: "Q-000001" } }),
  });
  await renderAt(<QuoteGenerator />, "/?customerId=c1&opportunityId=d1");
  fireEvent.change(await screen.findByLabelText(/Customer/), { target: { value: "borna" } });
  fireEvent.click(await screen.findByText("Borna Steel"));
  fireEvent.click(screen.getByText("Save"));
  await waitFor(() => expect(log.some((one) => one.path === "/api/crm/quotes" && one.method === "POST")).toBe(true));
  expect(log.find((one) => one.path === "/api/crm/quotes")?.body).toMatchObject({
    customerId: "c2",
    opportunityId: null,
  });
});

it("puts what the server refuses beside the field it speaks of, and keeps what was typed", async () => {
  serve({
    "POST /api/crm/quotes": () => ({
      status: 422,
      body: { status: 422, errors: [{ field: "lines[0].quantity", code: "zero", message: "This is more than zero." }] },
    }),
  });
  await renderAt(<QuoteGenerator />, "/?customerId=c1");
  fireEvent.change(await screen.findByLabelText("Add a line"), { target: { value: "Installation" } });
  fireEvent.click(await screen.findByText(/Installation.*as a line of its own/));
  fireEvent.click(screen.getByText("Save"));
  await screen.findByText("Enter more than zero.");
  expect(screen.getByLabelText<HTMLInputElement>("Item, line 1").value).toBe("Installation");
});

it("says which list a price is from, keeps a typed one and gives the list's back", async () => {
  serve();
  await renderAt(<QuoteGenerator />, "/?customerId=c1");
  const search = await screen.findByLabelText("Add a line");
  fireEvent.change(search, { target: { value: "saw" } });
  await screen.findByText("Table saw");
  fireEvent.keyDown(search, { key: "Enter", code: "Enter" });
  expect(await screen.findByText(/Gold 2026/)).toBeTruthy();
  expect(screen.getByText(/from 10/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Unit price, line 1"), { target: { value: "1" } });
  expect(await screen.findByText("Typed by hand")).toBeTruthy();
  expect(await screen.findByText(/The discount of line 1 is 99%/)).toBeTruthy();
  fireEvent.click(screen.getByText(/List price/));
  expect(await screen.findByText(/Gold 2026/)).toBeTruthy();
});

const known: Record<string, string> = {};

/** Keeps answers under their keys, as the server does: the same key with other words is refused. */
function keeping(answer: (body: QuoteInput) => { status: number; body: unknown }) {
  return ({ body, headers }: { body: unknown; headers: Record<string, string> }) => {
    const key = headers["Idempotency-Key"] ?? "";
    known[key] ??= JSON.stringify(body);
    if (known[key] !== JSON.stringify(body)) {
      const errors = [{ field: "Idempotency-Key", code: "key_reused", message: "Use a new key." }];
      return { status: 422, body: { status: 422, errors } };
    }
    return answer(body as QuoteInput);
  };
}

it("saves a quote that was refused once, when what was wrong is mended", async () => {
  const needed = { status: 422, errors: [{ field: "title", code: "x", message: "Say more." }] };
  serve({
    "POST /api/crm/quotes": keeping(({ title }) =>
      title === "Saws for Arya"
        ? { status: 201, body: { id: "q1", number: "Q-000001" } }
        : { status: 422, body: needed },
    ),
  });
  const { router } = await renderAt(<QuoteGenerator />, "/?customerId=c1");
  fireEvent.change(await screen.findByLabelText("Subject"), { target: { value: "Saws" } });
  fireEvent.click(screen.getByText("Save"));
  await screen.findByText("Say more.");
  fireEvent.change(screen.getByLabelText("Subject"), { target: { value: "Saws for Arya" } });
  fireEvent.click(screen.getByText("Save"));
  await waitFor(() => expect(router.state.location.pathname).toBe("/quotes/q1"));
});

it("says on top what is refused of a field that the screen does not show", async () => {
  const errors = [
    { field: "title", code: "x", message: "Say more." },
    { field: "opportunityId", code: "x", message: "This deal is closed." },
    { field: "lines[7].quantity", code: "x", message: "No such line." },
  ];
  serve({ "POST /api/crm/quotes": () => ({ status: 422, body: { status: 422, errors } }) });
  await renderAt(<QuoteGenerator />, "/?customerId=c1");
  fireEvent.click(await screen.findByText("Save"));
  const alert = (await screen.findByText(/This deal is closed\./)).closest("[role=alert]");
  expect(alert?.textContent).toContain("No such line.");
  expect(alert?.textContent).not.toContain("Say more.");
  expect(screen.getByText("Say more.")).toBeTruthy();
});

it("saves over the version it began with, whatever a colleague saved meanwhile", async () => {
  const stored = (version: number) => ({ id: "q1", number: "Q-1", version, title: "Saws", currency: "EUR", lines: [] });
  let version = 1;
  const log = serve({
    "GET /api/crm/quotes/q1": () => ({ body: stored(version) }),
    "PATCH /api/crm/quotes/q1": () => ({ status: 409, body: { code: "version_conflict", title: "Changed" } }),
  });
  const { client } = await renderAt(<QuoteGenerator />, "/quotes/q1/edit", "/quotes/$id/edit");
  fireEvent.change(await screen.findByLabelText("Subject"), { target: { value: "Saws and files" } });
  version = 2;
  await act(async () => {
    await client.refetchQueries({ queryKey: ["quotes", "record", "q1"] });
    await new Promise((drawn) => setTimeout(drawn, 20));
  });
  fireEvent.click(screen.getByRole("button", { name: /^Save/ }));
  await screen.findByRole("alert");
  expect(log.find(({ method }) => method === "PATCH")?.body).toMatchObject({ title: "Saws and files", version: 1 });
});
