import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { CustomerRow } from "@/shared/api/types";
import { type Asked, fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import CustomerList from "./CustomerList";
import { anyone, me } from "./testData";

const ada = anyone({ id: "c1", name: "Ada Berg", firstName: "Ada", lastName: "Berg", tags: ["vip"], tier: "GOLD" });
const steel = anyone({ id: "c2", name: "Steel Ltd.", company: "Steel Ltd.", type: "B2B", ownerId: "p2" });
type Routes = Parameters<typeof fakeApi>[0];

function serve(rows: CustomerRow[], more: Routes = {}): Asked[] {
  return fakeApi({
    "GET /api/auth/me": () => ({ body: me }),
    "GET /api/crm/people": () => ({ body: { items: [{ id: "p2", name: "Jonas" }] } }),
    "GET /api/crm/views": () => ({ body: { items: [] } }),
    "GET /api/crm/customers": () => ({ body: { items: rows, total: rows.length } }),
    "GET /api/crm/customers/c1/360": () => ({ body: { profile: ada } }),
    ...more,
  });
}

const lists = (log: Asked[]) => log.filter((one) => one.path === "/api/crm/customers" && !one.query.has("count"));

it("shows customers with tier, stage and health", async () => {
  serve([ada, steel]);
  await renderAt(<CustomerList />);
  const row = await screen.findByRole("row", { name: /Ada Berg/ });
  expect(within(row).getByText("Gold")).toBeTruthy();
  expect(within(row).getByText("Loyal customer")).toBeTruthy();
  expect(within(row).getByRole("img", { name: "Health 82: healthy" })).toBeTruthy();
});

it("holds the place of the rows while they load", async () => {
  serve([], { "GET /api/crm/customers": () => new Promise(() => {}) });
  await renderAt(<CustomerList />);
  await screen.findByTestId("list-skeleton");
});

it("offers the two ways to the first customers", async () => {
  serve([]);
  await renderAt(<CustomerList />);
  await screen.findByText("No customers yet");
  expect(screen.getByRole("link", { name: "Import a file" })).toBeTruthy();
  expect(screen.getAllByRole("button", { name: "New customer" })).toHaveLength(2);
});

it("shows no way to imports to those who may not run them", async () => {
  const able = { ...me, permissions: me.permissions.filter((one) => one !== "imports:run") };
  serve([], { "GET /api/auth/me": () => ({ body: able }) });
  await renderAt(<CustomerList />, "/?new=1", "/", able);
  await screen.findByText("No customers yet");
  await screen.findByRole("textbox", { name: "First name" });
  expect(document.querySelector("a[href='/imports']")).toBeNull();
});

it("says that the customers could not be loaded", async () => {
  serve([], { "GET /api/crm/customers": () => ({ status: 500, body: {} }) });
  await renderAt(<CustomerList />);
  await screen.findByText("The list could not be loaded");
});

it("asks for what the address says and takes a built-in view into it", async () => {
  const log = serve([ada]);
  const { router } = await renderAt(<CustomerList />, "/?tier=GOLD&city.like=Ber");
  await screen.findByRole("button", { name: "Tier: Gold" });
  expect(screen.getByRole("button", { name: "City: Ber" })).toBeTruthy();
  expect(lists(log)[0]?.query.get("city.like")).toBe("Ber");
  await userEvent.click(screen.getByRole("button", { name: /View/ }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "At risk" }));
  await waitFor(() =>
    expect(router.state.location.search).toEqual({
      lifecycleStage: "AT_RISK",
      sort: "-lifetimeValue",
      view: "atRisk",
    }),
  );
  expect(lists(log).at(-1)?.query.get("lifecycleStage")).toBe("AT_RISK");
});

it("shows a new owner at once and takes it back when the server refuses", async () => {
  let answer = (_: { status: number; body: object }) => {};
  const held = new Promise<{ status: number; body: object }>((resolve) => {
    answer = resolve;
  });
  const log = serve([ada], { "PATCH /api/crm/customers/c1": () => held });
  await renderAt(<CustomerList />, "/?cols=name,ownerId&peek=c1");
  const panel = await screen.findByRole("complementary", { name: "Record beside the list" });
  await within(panel).findByText("Owner");
  (await screen.findByRole("grid")).focus();
  await userEvent.keyboard("j{ArrowRight}e");
  await userEvent.click(await screen.findByRole("option", { name: "Jonas" }));
  await within(panel).findByText("Jonas");
  expect(log.find((one) => one.method === "PATCH")?.body).toEqual({ ownerId: "p2", version: 3 });
  answer({ status: 422, body: { errors: [{ field: "ownerId", message: "Jonas has left" }] } });
  await screen.findByText(/Jonas has left/);
  await waitFor(() => expect(within(panel).queryByText("Jonas")).toBeNull());
});

it("asks for a reason before a stage is set by hand", async () => {
  const log = serve([ada], { "PUT /api/crm/customers/c1/lifecycle": () => ({ body: {} }) });
  await renderAt(<CustomerList />, "/?cols=name,lifecycleStage");
  (await screen.findByRole("grid")).focus();
  await userEvent.keyboard("j{ArrowRight}e");
  await userEvent.selectOptions(await screen.findByRole("combobox", { name: "New stage" }), "Churned");
  await userEvent.type(await screen.findByRole("textbox", { name: /Reason/ }), "Closed down");
  await userEvent.click(screen.getByRole("button", { name: "Set the stage" }));
  await waitFor(() =>
    expect(log.find((one) => one.method === "PUT")?.body).toEqual({ stage: "CHURNED", reason: "Closed down" }),
  );
});

it("deletes the rows selected and brings them back by undo", async () => {
  const log = serve([ada, steel], {
    "POST /api/crm/customers/bulk": () => ({ status: 202, body: { id: "j", kind: "bulk", state: "SUCCEEDED" } }),
  });
  await renderAt(<CustomerList />);
  await userEvent.click(await screen.findByRole("checkbox", { name: "Select Ada Berg" }));
  await userEvent.click(await screen.findByRole("button", { name: "Delete" }));
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await screen.findByText("1 customer is back");
  expect(log.filter((one) => one.path.endsWith("/bulk")).map((one) => one.body)).toEqual([
    { action: "delete", ids: ["c1"] },
    { action: "restore", ids: ["c1"] },
  ]);
});

it("says beside its field that a shop id is taken, and keeps what was typed", async () => {
  serve([ada], {
    "POST /api/crm/customers": () => ({
      status: 409,
      body: { errors: [{ field: "externalId", message: "Another customer has it", code: "external_id_taken" }] },
    }),
  });
  await renderAt(<CustomerList />, "/?new=1");
  await userEvent.type(await screen.findByLabelText("Last name"), "Berg");
  const id = screen.getByLabelText("Shop id");
  await userEvent.type(id, "17");
  await userEvent.click(screen.getByRole("button", { name: "Create" }));
  await screen.findByText(/has this external id/);
  expect(id.getAttribute("aria-invalid")).toBe("true");
  expect((id as HTMLInputElement).value).toBe("17");
});
