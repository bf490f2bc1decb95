import { describe, expect, it } from "vitest";
import { listed, putAway, stored, url } from "./calls";
import { journey, looks, textOf, until } from "./journey";

describe.each(looks)("the customer list $name", (look) => {
  const me = journey(look);
  const name = `Gold first ${look.language} ${Date.now()}`;
  const search = () => new URL(me.page.url()).searchParams;
  const picker = () => me.page.getByRole("button", { name: new RegExp(`^${me.words("view.label")}: `) });
  const gold = me.words("tier.GOLD");
  const chipped = me.words("filter.summary", { name: me.words("customers:field.tier"), value: gold });
  const chip = () => me.page.getByRole("button", { name: chipped, exact: true });

  const count = async (path: string) => (await stored<{ total: number }>(me.context, path)).total;
  const expectCount = async (path: string) => {
    const total = me.number(await count(`/api/crm/customers?limit=1&count=true${path}`));
    await textOf(me.page.locator("main h1 + span")).toBe(total);
  };
  const expectGoldOnly = async () => {
    await me.settled();
    await chip().waitFor();
    await expectCount("&tier=GOLD");
    const rows = me.page.getByRole("grid").locator("[role=row][aria-rowindex]:not([aria-rowindex='1'])");
    expect(await rows.count()).toBeGreaterThan(3);
    expect(await rows.filter({ hasText: gold }).count()).toBe(await rows.count());
  };
  const choose = async (view: string) => {
    await picker().click();
    await me.page.getByRole("menuitem", { name: view, exact: true }).click();
  };

  it("is narrowed by a filter chip, which stands in the address", async () => {
    await me.open("/customers");
    await expectCount("");
    await me.button("filter.add").click();
    await me.page.getByRole("menuitem", { name: me.words("customers:field.tier"), exact: true }).click();
    await me.page.getByRole("checkbox", { name: gold, exact: true }).check();
    await until(() => search().get("tier")).toBe("GOLD");
    await me.expectAccessible("[role=dialog]");
    await me.page.keyboard.press("Escape");
    await expectGoldOnly();
    await me.expectAccessible();
  });

  it("is saved as a view", async () => {
    await me.button("view.saveAs").click();
    await me.page.getByRole("textbox", { name: me.words("view.name") }).fill(name);
    await me.expectAccessible("[role=dialog]");
    await me.button("save").click();
    await me.page.getByText(me.words("view.saved")).waitFor();
    await textOf(picker()).toBe(name);
    expect(search().get("view")).toBeTruthy();
  });

  it("looks the same after a reload", async () => {
    await me.page.reload();
    await expectGoldOnly();
    await textOf(picker()).toBe(name);
  });

  it("shows everybody again, and Back leads to the view", async () => {
    await choose(me.words("view.standard"));
    await until(() => me.page.url()).toBe(`${url}/customers`);
    await expectCount("");
    await me.page.goBack();
    await until(() => search().get("tier")).toBe("GOLD");
    await expectGoldOnly();
    await textOf(picker()).toBe(name);
    await me.page.goForward();
    await until(() => me.page.url()).toBe(`${url}/customers`);
  });

  it("shows the view when it is picked again", async () => {
    await choose(name);
    await until(() => search().get("tier")).toBe("GOLD");
    await expectGoldOnly();
  });

  it("lets go of the filter, and says that the view is changed", async () => {
    await me.button("filter.remove", { name: me.words("customers:field.tier") }).click();
    await until(() => search().get("tier")).toBeNull();
    await expectCount("");
    await until(() => picker().getAttribute("aria-label")).toContain(me.words("view.changed"));
    const views = await listed<{ id: string; name: string }>(me.context, "/api/crm/views?list=customers");
    for (const view of views.filter((one) => one.name === name)) await putAway(me.context, `/api/crm/views/${view.id}`);
  });
});
