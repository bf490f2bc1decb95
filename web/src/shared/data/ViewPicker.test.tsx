import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { SavedView } from "@/shared/api/types";
import { fakeApi } from "@/test/fakeApi";
import { renderAt } from "@/test/render";
import { useListState } from "./useListState";
import { ViewPicker } from "./ViewPicker";

const fields = ["tier", "tag"];
const defaults = { sort: "name", columns: ["name"], density: "compact" as const };
const gold: SavedView = {
  id: "v1",
  version: 3,
  list: "customers",
  name: "Gold",
  shared: false,
  pinned: false,
  mine: true,
  ownerName: "Ada",
  query: { filters: { tier: ["GOLD"] } },
};

function Picker() {
  return <ViewPicker list="customers" controls={useListState(fields, defaults)} />;
}

it("shows a saved view by its address", async () => {
  fakeApi({ "GET /api/crm/views": () => ({ body: { items: [gold] } }) });
  const { router } = await renderAt(<Picker />, "/?tag=vip");
  await userEvent.click(await screen.findByRole("button", { name: /View/ }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Gold" }));
  await waitFor(() => expect(router.state.location.search).toEqual({ tier: "GOLD", view: "v1" }));
  expect(screen.queryByRole("button", { name: "Save" })).toBeNull();
});

it("offers to save as soon as the list differs from the view", async () => {
  const log = fakeApi({
    "GET /api/crm/views": () => ({ body: { items: [gold] } }),
    "PUT /api/crm/views/v1": () => ({ body: gold }),
  });
  await renderAt(<Picker />, "/?tier=GOLD&tag=vip&view=v1");
  await userEvent.click(await screen.findByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(log.find((asked) => asked.method === "PUT")?.body).toMatchObject({
      version: 3,
      query: { filters: { tier: ["GOLD"], tag: ["vip"] } },
    }),
  );
});

it("saves a new view under a name", async () => {
  const log = fakeApi({
    "GET /api/crm/views": () => ({ body: { items: [] } }),
    "POST /api/crm/views": () => ({ status: 201, body: { ...gold, id: "v2" } }),
  });
  const { router } = await renderAt(<Picker />, "/?tier=GOLD");
  await userEvent.click(await screen.findByRole("button", { name: "Save as…" }));
  await userEvent.type(await screen.findByLabelText(/Name of the view/), "My gold");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(router.state.location.search).toEqual({ tier: "GOLD", view: "v2" }));
  expect(log.find((asked) => asked.method === "POST")?.body).toMatchObject({
    list: "customers",
    name: "My gold",
    shared: false,
  });
});
