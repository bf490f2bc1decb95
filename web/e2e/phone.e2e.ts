import { beforeAll, describe, expect, it } from "vitest";
import { listed, type StoredCustomer } from "./calls";
import { journey, looks, textOf, until } from "./journey";

const work = [
  "/",
  "/customers?tier=PLATINUM",
  "/leads?source=PHONE",
  "/leads?as=board&source=PHONE",
  "/leads/report",
  "/leads/handling",
  "/leads/forms",
  "/leads/referrals",
  "/settings/territories",
  "/orders?kind=RETURN",
  "/products?q=drill",
  "/quotes",
  "/quotes/new",
  "/tasks?assignee=anybody",
  "/imports",
  "/opportunities",
  "/opportunities/list",
  "/segments",
  "/segments/new?tier=GOLD",
];
const figures = [
  "/analytics/customers",
  "/analytics/segments",
  "/analytics/health",
  "/forecast",
  "/forecast?tab=performance",
  "/analytics/quotes",
];
const settings = [
  "me",
  "unit",
  "modules",
  "people",
  "roles",
  "tokens",
  "audit",
  "outbox",
  "mailboxes",
  "received-mail",
  "pipelines",
  "fields",
  "quotes",
  "quotes/templates/new",
  "price-lists",
].map((name) => `/settings/${name}`);

describe.each(looks)("on a phone, $name", (look) => {
  const me = journey(look, { width: 360, height: 740, touch: true });
  let customer: StoredCustomer;

  const sideways = () =>
    me.page.evaluate(() =>
      [document.documentElement, document.querySelector("main")].map((place) =>
        place ? place.scrollWidth - place.clientWidth : 0,
      ),
    );
  const expectFitting = async () => {
    expect(await sideways()).toEqual([0, 0]);
    await me.expectRoomToTouch();
  };

  beforeAll(async () => {
    customer = (await listed<StoredCustomer>(me.context, "/api/crm/customers?sort=-lifetimeValue&limit=1"))[0] as never;
  });

  it.each([...work, ...figures, ...settings])("%s fits, and everything on it can be touched", async (path) => {
    await me.open(path);
    await expectFitting();
  });

  it("finds a customer by the bar below, as a card, and opens it", async () => {
    await me.open("/");
    const bar = me.page.getByRole("navigation", { name: me.words("app:phoneBar") });
    for (const key of ["home", "searchShort", "create", "more"])
      await bar.getByText(me.words(`app:${key}`), { exact: true }).waitFor();
    const tabs = await bar.locator(":scope > *").all();
    for (const tab of tabs) expect((await tab.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await bar.getByRole("button", { name: me.words("app:more") }).tap();
    await me.page.getByRole("menuitem", { name: me.words("customers:title"), exact: true }).tap();
    await me.settled();
    expect(await me.page.getByRole("grid").count()).toBe(0);
    await me.expectAccessible();
    const search = me.page.getByRole("searchbox", { name: me.words("list.search") });
    await search.fill(customer.name);
    const card = me.page.getByRole("listitem").filter({ hasText: customer.name }).first();
    await card.getByRole("link").tap();
    await textOf(me.page.getByRole("heading", { level: 1 })).toBe(customer.name);
    await me.settled();
    await expectFitting();
    await me.expectAccessible();
    await me.page.getByRole("tab", { name: me.words("customers:tab.details") }).tap();
    await me.settled();
    await expectFitting();
  });

  it("finds a customer by the search that fills the screen", async () => {
    const bar = me.page.getByRole("navigation", { name: me.words("app:phoneBar") });
    await bar.getByRole("button", { name: me.words("app:searchShort") }).tap();
    await me.page.getByRole("combobox").fill(customer.name);
    await me.page.getByRole("option").filter({ hasText: customer.name }).first().waitFor();
    await expectFitting();
    await me.expectAccessible();
    await me.page.getByRole("option").filter({ hasText: customer.name }).first().tap();
    await until(() => new URL(me.page.url()).pathname).toMatch(/^\/customers\//);
  });
});
