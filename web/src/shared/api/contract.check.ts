import { getPage, http } from "./http";

/** Never called. `npm run typecheck` fails as soon as one of these compiles. */
export async function againstTheContract() {
  // @ts-expect-error no such address
  await http.get("/api/crm/customer");
  // @ts-expect-error an address that knows no such verb
  await http.delete("/api/crm/orders/{id}", { path: { id: "o1" } });
  // @ts-expect-error the name in the address is missing
  await http.get("/api/crm/orders/{id}");
  // @ts-expect-error no such filter
  await http.get("/api/crm/customers", { query: { tiers: "GOLD" } });
  // @ts-expect-error an operator that this filter does not know
  await http.get("/api/crm/customers", { query: { "tier.lt": "GOLD" } });
  // @ts-expect-error no such value
  await http.get("/api/crm/customers", { query: { tier: "GOLDEN" } });
  // @ts-expect-error no such filter, in a list as screens ask for it
  await getPage("/api/crm/orders", { customer: "c1" });
  // @ts-expect-error no such field in the body
  await http.post("/api/crm/tasks", { body: { name: "Call" } });
  // @ts-expect-error a body of another kind
  await http.post("/api/crm/tasks", { body: { title: 7 } });
  // @ts-expect-error a call that takes no body
  await http.post("/api/auth/logout", { body: {} });
  const order = await http.get("/api/crm/orders/{id}", { path: { id: "o1" } });
  // @ts-expect-error no such field in the answer
  return order.sum;
}
