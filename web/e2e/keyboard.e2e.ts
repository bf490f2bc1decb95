import { describe, expect, it } from "vitest";
import { email, listed, password, type StoredCustomer, url } from "./calls";
import { journey, looks, textOf, until } from "./journey";

describe.each(looks)("with the keyboard alone, $name", (look) => {
  const me = journey(look, { visitor: true });
  const keys = () => me.page.keyboard;
  const path = () => new URL(me.page.url()).pathname;
  const focused = () =>
    me.page.evaluate(() => document.activeElement?.getAttribute("role") ?? document.activeElement?.tagName);
  const active = () => me.page.locator("[role=row][data-active=true]");
  const title = () => textOf(me.page.getByRole("heading", { level: 1 }));
  let customer: StoredCustomer;

  const tabTo = async (role: string) => {
    for (let step = 0; step < 60 && (await focused()) !== role; step++) await keys().press("Tab");
    expect(await focused()).toBe(role);
  };
  const findByPalette = async (text: string, wanted: string) => {
    await keys().press("Control+k");
    await until(focused).toBe("combobox");
    // What is found comes a moment after what is known already, and above it.
    const answered = me.page.waitForResponse((response) => new URL(response.url()).searchParams.get("q") === text);
    await keys().type(text);
    await answered;
    await me.settled();
    const option = me.page
      .getByRole("option")
      .filter({ has: me.page.getByText(wanted, { exact: true }) })
      .first();
    await option.waitFor();
    await until(async () => {
      if ((await option.getAttribute("aria-selected")) !== "true") await keys().press("ArrowDown");
      return option.getAttribute("aria-selected");
    }).toBe("true");
    await keys().press("Enter");
  };

  it("signs in", async () => {
    await me.page.goto(`${url}/sign-in`);
    await until(focused).toBe("INPUT");
    await keys().type(email);
    await keys().press("Tab");
    await keys().type(password);
    await keys().press("Enter");
    await title().toBe(me.words("dashboard:title"));
    await me.settled();
  });

  it("begins each page with a way past the sidebar", async () => {
    await me.page.reload();
    await me.settled();
    await keys().press("Tab");
    await until(() => me.page.evaluate(() => document.activeElement?.textContent)).toBe(me.words("app:skip"));
    await keys().press("Enter");
    await until(() => me.page.evaluate(() => document.activeElement?.id)).toBe("main");
  });

  it("goes to a customer by Ctrl-K", async () => {
    [customer] = (await listed<StoredCustomer>(me.context, "/api/crm/customers?sort=-lifetimeValue&limit=1")) as [
      StoredCustomer,
    ];
    await findByPalette(customer.name, customer.name);
    await title().toBe(customer.name);
    await until(path).toBe(`/customers/${customer.id}`);
  });

  it("walks through the list with J and K, marks with X, and looks beside it with the space bar", async () => {
    await findByPalette(me.words("customers:title"), me.words("customers:title"));
    await until(path).toBe("/customers");
    await me.settled();
    await tabTo("grid");
    await keys().press("j");
    await until(() => active().getAttribute("aria-rowindex")).toBe("2");
    await keys().press("j");
    await keys().press("j");
    await keys().press("k");
    await until(() => active().getAttribute("aria-rowindex")).toBe("3");
    await keys().press("x");
    await until(() => active().getAttribute("aria-selected")).toBe("true");
    await me.page.getByRole("toolbar").waitFor();
    await keys().press("Space");
    await me.page.getByRole("complementary", { name: me.words("peek.label") }).waitFor();
    await me.settled();
    await me.expectAccessible();
  });

  it("closes with Escape what was opened last, and then drops the selection", async () => {
    await keys().press("Escape");
    await until(() => me.page.getByRole("complementary", { name: me.words("peek.label") }).count()).toBe(0);
    await until(() => active().getAttribute("aria-selected")).toBe("true");
    await keys().press("Escape");
    await until(() => active().getAttribute("aria-selected")).toBe("false");
    expect(path()).toBe("/customers");
  });

  it("opens the record with Enter, goes on to the next with J, and back with K", async () => {
    const name = (await active().getByRole("gridcell").nth(1).getByRole("link").textContent())?.trim();
    await keys().press("Enter");
    await until(path).toMatch(/^\/customers\/[0-9a-f-]{36}$/);
    const first = path();
    await me.settled();
    const heading = await me.page.getByRole("heading", { level: 1 }).textContent();
    expect(name).toContain(heading?.trim());
    await keys().press("j");
    await until(path).not.toBe(first);
    await title().not.toBe(heading?.trim());
    await me.settled();
    await keys().press("k");
    await until(path).toBe(first);
  });
});
