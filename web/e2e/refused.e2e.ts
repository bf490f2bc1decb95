import { beforeAll, describe, expect, it } from "vitest";
import { listed, type StoredCustomer, url } from "./calls";
import { journey, looks, until } from "./journey";

interface Quote {
  id: string;
  customerName: string;
  title?: string;
}

describe.each(looks)("what was refused or not answered $name", (look) => {
  const me = journey(look);
  const mark = Date.now().toString(36);
  let customer: StoredCustomer;

  const buyer = () => me.page.getByPlaceholder(me.words("quotes:generator.findCustomer"));

  beforeAll(async () => {
    customer = (await listed<StoredCustomer>(me.context, "/api/crm/customers?sort=name&limit=1"))[0] as StoredCustomer;
  });

  it("refuses a quote for nobody, beside the field", async () => {
    await me.open("/quotes/new");
    await me.page.getByLabel(me.words("quotes:field.title"), { exact: true }).fill(`Saws ${mark}`);
    await me.button("quotes:generator.save").click();
    await until(() => buyer().getAttribute("aria-invalid")).toBe("true");
    expect(me.complaints()).toEqual([`POST ${url}/api/crm/quotes: 422`]);
  });

  it("saves it when the customer is chosen", async () => {
    await buyer().fill(customer.name);
    await me.page.getByRole("option").filter({ hasText: customer.name }).first().click();
    await me.button("quotes:generator.save").click();
    await me.page.waitForURL(/\/quotes\/[0-9a-f-]{36}$/);
    const quotes = await listed<Quote>(me.context, `/api/crm/quotes?q=${encodeURIComponent(`Saws ${mark}`)}`);
    expect(quotes.map(({ title, customerName }) => [title, customerName])).toEqual([[`Saws ${mark}`, customer.name]]);
  });

  it("takes a lead once though the first answer was lost", async () => {
    await me.open("/leads?new=1");
    const dialog = me.page.getByRole("dialog");
    const name = `Ada ${look.language}${mark}`;
    await dialog.getByLabel(me.words("leads:field.lastName")).fill(name);
    let isFirst = true;
    await me.page.route("**/api/crm/leads", async (route) => {
      if (route.request().method() !== "POST" || !isFirst) return route.fallback();
      isFirst = false;
      await route.fetch();
      await route.abort("connectionreset");
    });
    await dialog.getByRole("button", { name: me.words("leads:create.save") }).click();
    await dialog.getByRole("alert").waitFor();
    expect(me.complaints()).toEqual([`POST ${url}/api/crm/leads: net::ERR_CONNECTION_RESET`]);
    await dialog.getByRole("button", { name: me.words("leads:create.save") }).click();
    await me.page.waitForURL(/\/leads\/[0-9a-f-]{36}/);
    expect(await listed(me.context, `/api/crm/leads?q=${encodeURIComponent(name)}`)).toHaveLength(1);
  });
});
