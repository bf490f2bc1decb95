import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { addressOf, http } from "./http";

it("puts names into the address, and files and JSON into a form", async () => {
  const log = fakeApi({
    "GET /api/crm/orders/a%2Fb": () => ({ body: {} }),
    "POST /api/crm/imports": () => ({ status: 202, body: {} }),
  });
  await http.get("/api/crm/orders/{id}", { path: { id: "a/b" } });
  await http.post("/api/crm/imports", { form: { file: new File(["x"], "orders.csv"), request: { kind: "ORDERS" } } });
  expect(log[0]?.path).toBe("/api/crm/orders/a%2Fb");
  const form = log[1]?.body as FormData;
  expect((form.get("file") as File).name).toBe("orders.csv");
  expect((form.get("request") as File).type).toBe("application/json");
  expect(log[1]?.headers["Content-Type"]).toBeUndefined();
  expect(addressOf("/api/crm/files/{id}", { path: { id: "f1" } })).toBe("/api/crm/files/f1");
});
