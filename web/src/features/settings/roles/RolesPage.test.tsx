import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import RolesPage from "./RolesPage";

const admin = { id: "r1", version: 1, name: "ADMIN", builtIn: true, scope: "ALL", permissions: ["*"], people: 1 };
const store = { id: "r2", version: 7, name: "Store", builtIn: false, scope: "OWN", permissions: [], people: 0 };
const catalogue = [
  { name: "customers:read", area: "customers" },
  { name: "orders:read", area: "commerce" },
];

function api() {
  let saved: Omit<typeof store, "permissions"> & { permissions: string[] } = store;
  return fakeApi({
    "GET /api/admin/roles": () => ({ body: { items: [admin, saved], catalogue } }),
    "PATCH /api/admin/roles/r2": ({ body }) => {
      const change = body as { version: number; permissions: string[] };
      if (change.version !== saved.version) return { status: 409, body: { status: 409, code: "version_conflict" } };
      saved = { ...saved, ...change, version: saved.version + 1 };
      return { body: saved };
    },
  });
}

it("saves quick ticks one after the other, each on top of the one before", async () => {
  const log = api();
  await renderAt(<RolesPage />);
  await userEvent.click(await screen.findByRole("checkbox", { name: "Store: Customers: see" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Store: Orders: see" }));
  await waitFor(() => expect(log.filter(({ method }) => method === "PATCH")).toHaveLength(2));
  const last = log.findLast(({ method }) => method === "PATCH")?.body;
  expect(last).toMatchObject({ version: 8, permissions: ["customers:read", "orders:read"] });
  expect(screen.queryByText(/Somebody changed this meanwhile/)).toBeNull();
});

it("leaves the admin's rights alone", async () => {
  api();
  await renderAt(<RolesPage />);
  const box = (await screen.findByRole("checkbox", { name: "Admin: Customers: see" })) as HTMLInputElement;
  expect(box.checked).toBe(true);
  expect(box.disabled).toBe(true);
  expect(screen.queryByRole("button", { name: "Actions for ADMIN" })).toBeNull();
});

it("begins a role with the rights of another", async () => {
  const log = fakeApi({
    "GET /api/admin/roles": () => ({
      body: { items: [admin, { ...store, permissions: ["orders:read"] }], catalogue },
    }),
    "POST /api/admin/roles": () => ({ status: 201, body: store }),
  });
  await renderAt(<RolesPage />);
  await userEvent.click(await screen.findByRole("button", { name: "Make a role" }));
  await userEvent.type(await screen.findByLabelText(/Name/), "Till");
  await userEvent.click(screen.getByLabelText(/Begin with/, { selector: "input" }));
  await userEvent.click(await screen.findByRole("option", { name: "Store", hidden: true }));
  const buttons = screen.getAllByRole("button", { name: "Make a role" });
  await userEvent.click(buttons.at(-1) as HTMLElement);
  await waitFor(() =>
    expect(log.find(({ method }) => method === "POST")?.body).toEqual({
      name: "Till",
      scope: "OWN",
      permissions: ["orders:read"],
    }),
  );
});
