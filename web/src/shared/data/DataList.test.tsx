import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import type { RowOf } from "@/shared/api/contract";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import type { Column } from "./columns";
import { DataList } from "./DataList";
import { FilterChips } from "./FilterChips";
import type { FilterSpec } from "./filters";
import { useInfiniteList, useListCount } from "./useInfiniteList";
import { useListState } from "./useListState";
import { useRecordEdit } from "./useRecordEdit";
import { selectionBody } from "./useSelection";

type Tool = RowOf<"/api/crm/products">;

const columns: Column<Tool>[] = [
  { id: "name", header: "Name", width: 200, sort: "name", cell: (row) => row.name },
  {
    id: "stock",
    header: "Stock",
    width: 100,
    end: true,
    cell: (row) => row.stock,
    edit: { kind: "number", value: (row) => row.stock, patch: (value) => ({ stock: Number(value) }) },
  },
];
const specs: FilterSpec[] = [
  { kind: "enum", field: "tier", label: "Tier", options: [{ value: "GOLD", label: "Gold" }] },
  { kind: "number", field: "stock", label: "Stock" },
];
const fields = ["tier", "stock"];
const defaults = { sort: "name", columns: ["name", "stock"], density: "compact" as const };
const tool = {
  version: 1,
  sku: "T",
  active: true,
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
};
const tools = (count: number): Tool[] =>
  Array.from({ length: count }, (_, at) => ({ ...tool, id: `t${at}`, name: `Tool ${at}`, stock: at }));
const bulk = vi.fn();
afterEach(() => vi.restoreAllMocks());
const labelOf = (field: string) => field;

function ToolList() {
  const controls = useListState(fields, defaults);
  const rows = useInfiniteList("tools", "/api/crm/products", controls.query);
  const total = useListCount("tools", "/api/crm/products", controls.query);
  const save = useRecordEdit({ resource: "tools", path: "/api/crm/products/{id}", labelOf });
  return (
    <>
      <FilterChips specs={specs} controls={controls} />
      <DataList
        list="tools"
        label="Tools"
        rows={rows}
        total={total}
        columns={columns}
        controls={controls}
        nameOf={(row) => row.name}
        hrefOf={(row) => `/tools/${row.id}`}
        card={(row) => row.name}
        save={save}
        bulk={(selection) => (
          <button type="button" onClick={() => bulk(selectionBody(selection, controls.query))}>
            Tag
          </button>
        )}
        empty={<p>No tools yet</p>}
      />
    </>
  );
}

const serve = (items: Tool[]) => fakeApi({ "GET /api/crm/products": () => ({ body: { items } }) });
const selectedNames = () =>
  screen.getAllByRole("row", { selected: true }).map((row) => within(row).getAllByRole("gridcell")[1]?.textContent);

it("moves with J and K, selects with X, opens with Enter", async () => {
  serve(tools(5));
  const { router } = await renderAt(<ToolList />);
  (await screen.findByRole("grid")).focus();
  await userEvent.keyboard("jjkx");
  expect(selectedNames()).toEqual(["Tool 0"]);
  await userEvent.keyboard("j{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/tools/t1"));
});

it("selects a range with shift-click and drops it with Escape", async () => {
  serve(tools(6));
  await renderAt(<ToolList />);
  await userEvent.click(await screen.findByRole("checkbox", { name: "Select Tool 1" }));
  fireEvent.click(screen.getByText("Tool 4"), { shiftKey: true });
  expect(selectedNames()).toEqual(["Tool 1", "Tool 2", "Tool 3", "Tool 4"]);
  await userEvent.click(screen.getByRole("button", { name: "Tag" }));
  expect(bulk).toHaveBeenLastCalledWith({ ids: ["t1", "t2", "t3", "t4"] });
  screen.getByRole("grid").focus();
  await userEvent.keyboard("{Escape}");
  expect(screen.queryAllByRole("row", { selected: true })).toEqual([]);
});

it("drops what was selected when the filters change, and keeps it when only the order does", async () => {
  const released: (() => void)[] = [];
  fakeApi({
    "GET /api/crm/products": async ({ query }) => {
      const total = query.has("tier") ? 40 : 900;
      // Both the rows and the number of the whole shop are slow to come.
      if (released.length && !query.has("tier")) await new Promise<void>((done) => released.push(done));
      return { body: { items: tools(3), total } };
    },
  });
  const { router } = await renderAt(<ToolList />, "/?tier=GOLD");
  await userEvent.click(await screen.findByRole("checkbox", { name: "Select Tool 1" }));
  await userEvent.click(await screen.findByRole("button", { name: "Select all 40 in this view" }));
  await userEvent.click(screen.getByRole("button", { name: "Name" }));
  await waitFor(() => expect(router.state.location.search).toEqual({ tier: "GOLD", sort: "-name" }));
  expect(await screen.findByRole("toolbar", { name: "40 selected" })).toBeTruthy();

  released.push(() => {});
  await router.navigate({ to: "/", search: {} as never });
  await waitFor(() => expect(screen.queryByRole("toolbar")).toBeNull());
  // The rows of the last filters, still on show, belong to it no more than their number does.
  await userEvent.click(screen.getByRole("checkbox", { name: "Select Tool 2" }));
  expect(screen.queryByRole("toolbar")).toBeNull();
  await waitFor(() => expect(released.length).toBe(3));
  for (const release of released.splice(0)) release();
  await waitFor(() => expect(screen.getByRole("grid").getAttribute("aria-busy")).toBe("false"));
  await userEvent.click(screen.getByRole("checkbox", { name: "Select Tool 2" }));
  expect(await screen.findByRole("button", { name: "Select all 900 in this view" })).toBeTruthy();
});

it("says on a phone too that more could not be loaded, and loads it", async () => {
  vi.spyOn(globalThis, "matchMedia").mockImplementation(
    (media) => ({ matches: true, media, addEventListener: () => {}, removeEventListener: () => {} }) as never,
  );
  let broken = true;
  fakeApi({
    "GET /api/crm/products": ({ query }) => {
      if (query.get("cursor") !== "more") return { body: { items: tools(3), nextCursor: "more" } };
      return broken ? { status: 500, body: {} } : { body: { items: [{ ...tools(1)[0], id: "t9", name: "Tool 9" }] } };
    },
  });
  await renderAt(<ToolList />);
  await screen.findByText("Tool 2");
  await screen.findByText(/could not be loaded/);
  broken = false;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByText("Tool 9");
});

it("opens the panel beside the list by a click, as an address", async () => {
  serve(tools(3));
  const { router } = await renderAt(<ToolList />);
  await userEvent.click(await screen.findByText("2", { selector: "[role=gridcell]" }));
  await waitFor(() => expect(router.state.location.search).toEqual({ peek: "t2" }));
});

it("lets the open panel follow the keys, and goes back to the list in one step", async () => {
  serve(tools(3));
  const { router } = await renderAt(<ToolList />);
  (await screen.findByRole("grid")).focus();
  await userEvent.keyboard("j ");
  await waitFor(() => expect(router.state.location.search).toEqual({ peek: "t0" }));
  await userEvent.keyboard("j");
  await waitFor(() => expect(router.state.location.search).toEqual({ peek: "t1" }));
  router.history.back();
  await waitFor(() => expect(router.state.location.search).toEqual({}));
});

it("sorts by a click on the head and asks the server for it", async () => {
  const log = serve(tools(3));
  await renderAt(<ToolList />);
  await userEvent.click(await screen.findByRole("button", { name: "Name" }));
  await waitFor(() => expect(log.at(-1)?.query.get("sort")).toBe("-name"));
  expect(screen.getByRole("columnheader", { name: /Name/ }).getAttribute("aria-sort")).toBe("descending");
});

it("shows a saved cell before the server answers", async () => {
  const held = tools(3);
  let patched: unknown;
  fakeApi({
    "GET /api/crm/products": () => ({ body: { items: held } }),
    "PATCH /api/crm/products/t0": ({ body }) => {
      patched = body;
      return { body: { ...held[0], stock: 42, version: 2 } };
    },
  });
  await renderAt(<ToolList />);
  (await screen.findByRole("grid")).focus();
  await userEvent.keyboard("je");
  const field = await screen.findByRole("textbox", { name: "Stock: Tool 0" });
  await userEvent.clear(field);
  await userEvent.type(field, "42{Enter}");
  await screen.findByText("42", { selector: "[role=gridcell]" });
  expect(patched).toEqual({ stock: 42, version: 1 });
});

it("saves nothing of what Escape gave up", async () => {
  const patched = vi.fn(() => ({ status: 500 }));
  fakeApi({ "GET /api/crm/products": () => ({ body: { items: tools(2) } }), "PATCH /api/crm/products/t0": patched });
  await renderAt(<ToolList />);
  (await screen.findByRole("grid")).focus();
  await userEvent.keyboard("je");
  await userEvent.type(await screen.findByRole("textbox", { name: "Stock: Tool 0" }), "99{Escape}");
  await screen.findByText("0", { selector: "[role=gridcell]" });
  expect(patched).not.toHaveBeenCalled();
});

it("takes a refused value back and keeps what was typed", async () => {
  fakeApi({
    "GET /api/crm/products": () => ({ body: { items: tools(2) } }),
    "PATCH /api/crm/products/t0": () => ({ status: 422, body: { errors: [{ field: "stock", message: "Too many" }] } }),
  });
  await renderAt(<ToolList />);
  (await screen.findByRole("grid")).focus();
  await userEvent.keyboard("je");
  const field = await screen.findByRole("textbox", { name: "Stock: Tool 0" });
  await userEvent.clear(field);
  await userEvent.type(field, "99{Enter}");
  await screen.findByText("Too many");
  expect((screen.getByRole("textbox", { name: "Stock: Tool 0" }) as HTMLInputElement).value).toBe("99");
});

it("asks whose value stays when somebody else was quicker", async () => {
  const sent: unknown[] = [];
  fakeApi({
    "GET /api/crm/products": () => ({ body: { items: tools(1) } }),
    "GET /api/crm/products/t0": () => ({ body: { id: "t0", version: 7, name: "Tool 0", stock: 5 } }),
    "PATCH /api/crm/products/t0": ({ body }) => {
      sent.push(body);
      return sent.length === 1
        ? { status: 409, body: {} }
        : { body: { id: "t0", version: 8, name: "Tool 0", stock: 9 } };
    },
  });
  await renderAt(<ToolList />);
  (await screen.findByRole("grid")).focus();
  await userEvent.keyboard("je");
  const field = await screen.findByRole("textbox", { name: "Stock: Tool 0" });
  await userEvent.clear(field);
  await userEvent.type(field, "9{Enter}");
  await userEvent.click(await screen.findByRole("button", { name: "Keep mine" }));
  await waitFor(() => expect(sent[1]).toEqual({ stock: 9, version: 7 }));
});

it("puts a filter into the address and the query", async () => {
  const log = serve(tools(2));
  const { router } = await renderAt(<ToolList />);
  await userEvent.click(await screen.findByRole("button", { name: "Filter" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Tier" }));
  await userEvent.click(await screen.findByRole("checkbox", { name: "Gold" }));
  await waitFor(() => expect(router.state.location.search).toEqual({ tier: "GOLD" }));
  await waitFor(() => expect(log.at(-1)?.query.getAll("tier")).toEqual(["GOLD"]));
  expect(screen.getByRole("button", { name: "Tier: Gold" })).toBeTruthy();
});

it("tells an empty list from one that the filters have emptied", async () => {
  serve([]);
  const { unmount } = await renderAt(<ToolList />);
  await screen.findByText("No tools yet");
  unmount();
  await renderAt(<ToolList />, "/?tier=GOLD");
  await screen.findByText("Nothing matches these filters");
  await userEvent.click(screen.getByRole("button", { name: "Clear filters" }));
  await screen.findByText("No tools yet");
});

it("says what failed and tries again", async () => {
  let broken = true;
  fakeApi({ "GET /api/crm/products": () => (broken ? { status: 500, body: {} } : { body: { items: tools(1) } }) });
  await renderAt(<ToolList />);
  await screen.findByText("The list could not be loaded");
  broken = false;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByText("Tool 0");
});
