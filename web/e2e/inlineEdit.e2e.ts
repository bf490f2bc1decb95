import { beforeAll, describe, expect, it } from "vitest";
import { listed, type StoredCustomer, stored } from "./calls";
import { journey, looks, textOf, until } from "./journey";

describe.each(looks)("editing a cell $name", (look) => {
  const me = journey(look);
  const city = look.language === "en" ? "Ljubljana" : "اصفهان";
  let customer: StoredCustomer;

  const keep = async () => (await stored<StoredCustomer>(me.context, `/api/crm/customers/${customer.id}`)).city;
  const row = () => me.page.getByRole("row").filter({ hasText: customer.name });
  const cell = () => row().getByRole("gridcell").nth(2);
  const onwards = look.language === "en" ? "ArrowRight" : "ArrowLeft";

  beforeAll(async () => {
    // Each look has a customer of its own, so that they do not wait for each other.
    const sort = look.language === "en" ? "name" : "-name";
    const found = await listed<StoredCustomer>(me.context, `/api/crm/customers?city.empty=false&sort=${sort}&limit=1`);
    customer = found[0] as StoredCustomer;
  });

  it("goes to the cell and into it by keys alone", async () => {
    await me.open(`/customers?cols=name,city,tier&q=${encodeURIComponent(customer.name)}`);
    await row().waitFor();
    await me.page.getByRole("grid").focus();
    // The list may hold namesakes: down to the one that is meant.
    await until(async () => {
      if ((await row().getAttribute("data-active")) !== "true") await me.page.keyboard.press("j");
      return row().getAttribute("data-active");
    }).toBe("true");
    await me.page.keyboard.press(onwards);
    await until(() => cell().getAttribute("data-current")).toBe("true");
    await me.page.keyboard.press("e");
    await until(() => cell().getByRole("textbox").inputValue()).toBe(customer.city);
    await me.expectAccessible();
  });

  it("leaves the value alone when Escape is pressed", async () => {
    await me.page.keyboard.press("Control+a");
    await me.page.keyboard.type("Nowhere");
    await me.page.keyboard.press("Escape");
    await textOf(cell()).toBe(customer.city);
    expect(await keep()).toBe(customer.city);
  });

  it("stores what was typed, and gives the focus back to the list", async () => {
    await me.page.keyboard.press("e");
    await cell().getByRole("textbox").waitFor();
    await me.page.keyboard.press("Control+a");
    await me.page.keyboard.type(city);
    await me.page.keyboard.press("Enter");
    await textOf(cell()).toBe(city);
    await me.page.getByText(me.words("list.saved"), { exact: true }).waitFor();
    expect(await keep()).toBe(city);
    await until(() => me.page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("grid");
    await me.expectAccessible();
  });

  it("takes it back", async () => {
    await me.button("undo").click();
    await textOf(cell()).toBe(customer.city);
    await until(keep).toBe(customer.city);
  });
});
