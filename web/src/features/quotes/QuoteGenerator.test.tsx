import { fireEvent, screen, waitFor } from "@testing-library/react";
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
    "GET /api/crm/products": () => ({ body: { items: [saw], nextCursor: null } }),
    "POST /api/crm/quotes/price": ({ body }) => {
      const lines = (body as QuoteInput).lines ?? [];
      const amount = 777 * (lines[0]?.quantity ?? 0);
      return {
        body: {
          currency: "EUR",
          digits: 2,
          lines: lines.map(() => ({ amount, unitPrice: 100 })),
          price: price(amount),
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
  expect(sent.lines?.[0]).toMatchObject({ productId: "p9", quantity: 3, unitPrice: 100 });
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
  await screen.findByText("This is more than zero.");
  expect(screen.getByLabelText<HTMLInputElement>("Item, line 1").value).toBe("Installation");
});
