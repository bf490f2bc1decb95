import { beforeAll, describe, expect, it } from "vitest";
import { listed, type StoredCustomer, stored } from "./calls";
import { journey, looks, textOf, until } from "./journey";

describe.each(looks)("the page of a customer $name", (look) => {
  const me = journey(look);
  const said = look.language === "en" ? "Wants the long drill bits again" : "دوباره متهٔ بلند می‌خواهد";
  let customer: StoredCustomer;

  const contact = () =>
    me.page
      .locator("main header div")
      .filter({ has: me.page.getByText(me.words("customers:field.lastInteractionAt"), { exact: true }) })
      .last();
  const top = () => me.page.locator("main section ol > li").first();

  beforeAll(async () => {
    const sort = look.language === "en" ? "-lifetimeValue" : "lifetimeValue";
    const path = `/api/crm/customers?lastInteractionAt.empty=false&orderCount.gt=2&sort=${sort}&limit=1`;
    customer = (await listed<StoredCustomer>(me.context, path))[0] as StoredCustomer;
  });

  it("shows the whole customer on one screen", async () => {
    await me.open(`/customers/${customer.id}`);
    await textOf(me.page.getByRole("heading", { level: 1 })).toBe(customer.name);
    for (const key of ["health.title", "orders.title", "products.title", "overview.recent", "task.open"])
      await me.page
        .getByRole("heading", { name: me.words(`customers:${key}`) })
        .first()
        .waitFor();
    await until(() => contact().locator("time").getAttribute("datetime")).toBe(customer.lastInteractionAt);
    await me.expectAccessible();
  });

  it("takes down a call", async () => {
    await me.page.getByRole("tab", { name: me.words("customers:tab.timeline") }).click();
    const composer = me.page.getByRole("region", { name: me.words("customers:composer.title") });
    await composer.getByText(me.words("customers:composer.tab.PHONE"), { exact: true }).click();
    await composer.getByText(me.words("customers:composer.in.PHONE"), { exact: true }).click();
    await composer.getByRole("textbox", { name: me.words("customers:composer.text.PHONE") }).fill(said);
    await composer.getByLabel(me.words("customers:composer.minutes")).fill("7");
    await me.expectAccessible();
    await me.button("customers:composer.save").click();
    await me.page.getByText(me.words("customers:composer.saved")).waitFor();
  });

  it("shows the call at the top of the timeline at once", async () => {
    await until(() => top().textContent()).toContain(said);
    expect(await top().textContent()).toContain(me.words("customers:interaction.PHONE"));
    expect(await top().textContent()).toContain(me.words("customers:timeline.direction.IN"));
    await me.expectAccessible();
  });

  it("counts the call as the last contact, here and in what is stored", async () => {
    const now = (await stored<StoredCustomer>(me.context, `/api/crm/customers/${customer.id}`)).lastInteractionAt;
    expect(Date.parse(now ?? "")).toBeGreaterThan(Date.now() - 120_000);
    await until(() => contact().locator("time").getAttribute("datetime")).toBe(now);
  });

  it("still shows the call after a reload, with an empty form above it", async () => {
    await me.page.reload();
    await me.settled();
    await until(() => top().textContent()).toContain(said);
    const text = me.page.getByRole("textbox", { name: me.words("customers:composer.text.PHONE") });
    await until(() => text.inputValue()).toBe("");
  });
});
