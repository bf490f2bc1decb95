import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { RowOf } from "@/shared/api/contract";
import { DataList } from "@/shared/data/DataList";
import { useInfiniteList } from "@/shared/data/useInfiniteList";
import { useListState } from "@/shared/data/useListState";
import { useRecordEdit } from "@/shared/data/useRecordEdit";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import { useCustomColumns } from "./customList";

type Customer = RowOf<"/api/crm/customers">;

const field = (key: string, kind: string, more: object = {}) => ({
  id: key,
  version: 1,
  record: "CUSTOMER",
  key,
  labels: { en: `The ${key}` },
  kind,
  choices: [],
  required: false,
  sensitive: false,
  position: 0,
  archived: false,
  ...more,
});
const columnIds = ["name", "custom.machines", "custom.trades", "custom.account"];
const filters: string[] = [];
const defaults = { sort: "name", columns: columnIds, density: "compact" as const };
const labelOf = (name: string) => name;

function CustomerRows() {
  const controls = useListState(filters, defaults);
  const rows = useInfiniteList("customers", "/api/crm/customers", controls.query);
  const save = useRecordEdit({ resource: "customers", path: "/api/crm/customers/{id}", labelOf });
  const custom = useCustomColumns<Customer>("CUSTOMER");
  return (
    <DataList
      list="customers"
      label="Customers"
      rows={rows}
      columns={[{ id: "name", header: "Name", width: 200, sort: "name", cell: ({ name }) => name }, ...custom]}
      controls={controls}
      nameOf={({ name }) => name}
      hrefOf={({ id }) => `/customers/${id}`}
      card={({ name }) => name}
      save={save}
      empty={<p>none</p>}
    />
  );
}

it("sorts by a custom field at a click on its head, but not by one of several values", async () => {
  const log = fakeApi({
    "GET /api/admin/custom-fields": () => ({
      body: {
        items: [field("machines", "NUMBER"), field("trades", "CHOICES"), field("account", "TEXT", { sensitive: true })],
      },
    }),
    "GET /api/crm/customers": () => ({ body: { items: [{ id: "c1", version: 1, name: "Ada" }], nextCursor: null } }),
  });
  await renderAt(<CustomerRows />);
  await userEvent.click(await screen.findByRole("button", { name: "The machines" }));
  await waitFor(() => expect(log.at(-1)?.query.get("sort")).toBe("custom.machines"));
  expect(screen.getByRole("columnheader", { name: /The machines/ }).getAttribute("aria-sort")).toBe("ascending");
  await userEvent.click(screen.getByRole("button", { name: "The machines" }));
  await waitFor(() => expect(log.at(-1)?.query.get("sort")).toBe("-custom.machines"));
  expect(screen.getByRole("columnheader", { name: /The trades/ })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "The trades" })).toBeNull();
  expect(screen.queryByRole("columnheader", { name: /The account/ })).toBeNull();
});
