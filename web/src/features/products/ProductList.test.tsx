import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt, testMe } from "@/test/render";
import ProductList from "./ProductList";

it.each([
  [true, 1],
  [false, 0],
])("leads to imports only those who may run them: %s", async (may, links) => {
  const me = { ...testMe, permissions: testMe.permissions.filter((one) => may || one !== "imports:run") };
  fakeApi({
    "GET /api/auth/me": () => ({ body: me }),
    "GET /api/crm/views": () => ({ body: { items: [] } }),
    "GET /api/crm/products": () => ({ body: { items: [], total: 0 } }),
  });
  await renderAt(<ProductList />, "/", "/", me);
  await screen.findByText("No products yet");
  expect(document.querySelectorAll("a[href='/imports']")).toHaveLength(links);
});
