import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import TemplatePage from "./TemplatePage";
import { Templates } from "./Templates";

const template = {
  id: "t1",
  version: 3,
  name: "Workshop",
  lineCount: 1,
  content: { title: "A whole workshop", currency: "EUR", lines: [{ name: "Training", quantity: 2, unitPrice: 50 }] },
  createdByName: "Ann",
  createdAt: "2026-11-01T10:00:00Z",
  updatedAt: "2026-11-02T10:00:00Z",
};
const sums = { subtotal: 100, lineDiscount: 0, wholeDiscount: 0, net: 100, taxes: [], tax: 0, shipping: 0, total: 100 };
const base: Parameters<typeof fakeApi>[0] = {
  "GET /api/crm/quote-templates": () => ({ body: { items: [template] } }),
  "GET /api/crm/quote-templates/t1": () => ({ body: template }),
  "GET /api/crm/quote-bundles": () => ({ body: { items: [] } }),
  "POST /api/crm/quotes/price": () => ({
    body: { currency: "EUR", digits: 2, lines: [{ amount: 100, unitPrice: 50 }], price: sums, beyond: [] },
  }),
};

it("deletes a template at once and writes it again when that is taken back", async () => {
  const log = fakeApi({
    ...base,
    "DELETE /api/crm/quote-templates/t1": () => ({ status: 204 }),
    "POST /api/crm/quote-templates": () => ({ status: 201, body: template }),
  });
  await renderAt(<Templates />, "/");
  fireEvent.click(await screen.findByLabelText("Delete the template Workshop"));
  fireEvent.click(await screen.findByText("Undo"));
  await waitFor(() => expect(log.at(-1)?.method === "GET" && log.some((one) => one.method === "POST")).toBe(true));
  expect(log.find((one) => one.method === "POST")?.body).toEqual({ name: "Workshop", content: template.content });
});

it("changes the lines of a template against the version that was seen", async () => {
  const log = fakeApi({ ...base, "PUT /api/crm/quote-templates/t1": () => ({ body: template }) });
  await renderAt(<TemplatePage />, "/settings/quotes/templates/t1", "/settings/quotes/templates/$id");
  fireEvent.change(await screen.findByLabelText("Quantity, line 1"), { target: { value: "5" } });
  fireEvent.change(screen.getByLabelText(/Name of the template/), { target: { value: "Big workshop" } });
  fireEvent.click(screen.getByText("Save"));
  await waitFor(() => expect(log.some((one) => one.method === "PUT")).toBe(true));
  expect(log.find((one) => one.method === "PUT")?.body).toMatchObject({
    name: "Big workshop",
    version: 3,
    content: { title: "A whole workshop", lines: [{ name: "Training", quantity: 5, unitPrice: 50 }] },
  });
});

it("puts a refused name beside its field", async () => {
  fakeApi({
    ...base,
    "POST /api/crm/quote-templates": () => ({
      status: 422,
      body: { status: 422, errors: [{ field: "name", code: "required", message: "This is needed." }] },
    }),
  });
  await renderAt(<TemplatePage />, "/");
  fireEvent.click(await screen.findByText("Save"));
  expect(await screen.findByText("This is needed.")).toBeTruthy();
});
