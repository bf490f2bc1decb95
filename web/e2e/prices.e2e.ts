import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listed, putAway, send, stored } from "./calls";
import { journey, looks, until } from "./journey";

interface Stored {
  id: string;
  number: string;
  status: string;
  approval?: string;
  total: number;
  lines: { unitPrice: number; origin?: { source: string; listName?: string } }[];
}

interface Limits {
  wholeDiscount?: number;
  lineDiscount?: number;
  lowestMargin?: number;
  ownQuotes: boolean;
  version: number;
}

describe.each(looks)("prices of a list and approval of what is off them $name", (look) => {
  const me = journey(look);
  const mark = `${look.language}${Date.now().toString(36)}`;
  const name = look.language === "fa" ? `فهرست ${mark}` : `List ${mark}`;
  const product = { sku: `J-${mark}`, name: look.language === "fa" ? `اره ${mark}` : `Saw ${mark}` };
  let customerId: string;
  let productId: string;
  let listId: string;
  let quote: Stored;
  let limits: Limits;

  const dialog = () => me.page.getByRole("dialog");
  const read = () => stored<Stored>(me.context, `/api/crm/quotes/${quote.id}`);

  beforeAll(async () => {
    limits = await stored<Limits>(me.context, "/api/crm/quote-limits");
    const currency = (await stored<{ currency: string }>(me.context, "/api/admin/settings")).currency;
    productId = (
      await send<{ id: string }>(me.context, "POST", "/api/crm/products", {
        ...product,
        price: 1000,
        cost: 100,
        currency,
      })
    ).id;
    customerId = (
      await send<{ id: string }>(me.context, "POST", "/api/crm/customers", {
        lastName: mark,
        email: `${mark}@workshop.example`,
      })
    ).id;
  });

  afterAll(async () => {
    const { version } = await stored<Limits>(me.context, "/api/crm/quote-limits");
    await send(me.context, "PUT", "/api/crm/quote-limits", { ...limits, version });
    if (listId) await putAway(me.context, `/api/crm/price-lists/${listId}`);
  });

  it("makes a price list with a step", async () => {
    await me.open("/settings/price-lists");
    await me.button("prices:new").click();
    await dialog().getByLabel(me.words("prices:field.name")).fill(name);
    await me.expectAccessible("[role=dialog]");
    await dialog()
      .getByRole("button", { name: me.words("shared:save") })
      .click();
    await me.page.waitForURL(/\/settings\/price-lists\/[\w-]+$/);
    await me.settled();
    listId = new URL(me.page.url()).pathname.split("/").at(-1) ?? "";
    await me.button("prices:item.new").click();
    await dialog().getByLabel(me.words("prices:item.of")).fill(product.sku);
    await me.page.getByRole("option", { name: new RegExp(product.sku) }).click();
    await dialog().getByLabel(me.words("prices:step.fromLabel")).fill("5");
    await dialog()
      .getByLabel(new RegExp(`^${me.words("prices:step.unitPrice", { currency: "" }).split("(")[0]?.trim()}`))
      .fill("800");
    await dialog()
      .getByRole("button", { name: me.words("shared:save") })
      .click();
    await me.page.getByText(product.name).first().waitFor();
    const items = await listed<{ productId: string; steps: { from: number; unitPrice: number }[] }>(
      me.context,
      `/api/crm/price-lists/${listId}/items`,
    );
    expect(items[0]).toMatchObject({ productId, steps: [{ from: 5, unitPrice: 800 }] });
  });

  it("offers from its step on what the list says, and takes a price typed by hand", async () => {
    await me.open(`/quotes/new?customerId=${customerId}`);
    await me.page.getByRole("textbox", { name: me.words("quotes:generator.add") }).fill(product.sku);
    await me.page.getByRole("option").filter({ hasText: product.name }).first().click();
    const field = (of: string) =>
      me.page.getByLabel(me.words("quotes:generator.fieldOfLine", { field: me.words(`quotes:line.${of}`), number: 1 }));
    await me.page.getByText(me.words("quotes:origin.CATALOGUE")).waitFor();
    await field("quantity").fill("6");
    await me.page.getByText(name).waitFor();
    await field("unitPrice").fill("500");
    await me.page.getByText(me.words("quotes:origin.TYPED")).waitFor();
    await me.expectAccessible();
    await me.button("quotes:generator.save").click();
    await me.page.waitForURL(/\/quotes\/[\w-]+$/);
    await me.settled();
    quote = { id: new URL(me.page.url()).pathname.split("/").at(-1) ?? "" } as Stored;
    quote = await read();
    expect(quote.lines[0]?.unitPrice).toBe(500);
  });

  it("needs approval for it once there is a limit", async () => {
    await me.open("/settings/quotes?tab=limits");
    await me.page.getByLabel(me.words("quotes:settings.limit.lineDiscount")).fill("20");
    await me.page.getByLabel(me.words("quotes:settings.ownQuotes")).check();
    await me.button("shared:save").click();
    await until(async () => (await stored<Limits>(me.context, "/api/crm/quote-limits")).lineDiscount).toBe(20);
    await me.open(`/quotes/${quote.id}`);
    await me.button("quotes:approval.ask").first().waitFor();
    expect(await me.button("quotes:move.send").count(), "nothing goes out before").toBe(0);
    await me.expectAccessible();
  });

  it("is asked for, refused with a reason, asked for again and approved", async () => {
    const say = async (deed: "ask" | "approve" | "refuse", note: string, state: string) => {
      await me.button(`quotes:approval.${deed}`).first().click();
      await dialog().getByRole("textbox").fill(note);
      await dialog()
        .getByRole("button", { name: me.words(`quotes:approval.${deed}`) })
        .click();
      await until(async () => (await read()).approval).toBe(state);
      await dialog().waitFor({ state: "detached" });
    };
    await say("ask", "An old customer", "ASKED");
    await say("refuse", "Too cheap", "REFUSED");
    await me.page.getByText("Too cheap").first().waitFor();
    await say("ask", "He buys more next year", "ASKED");
    await say("approve", "Well then", "APPROVED");
    await me.button("quotes:move.send").waitFor();
    const trail = await listed<{ action: string }>(me.context, `/api/admin/audit?subjectId=${quote.id}&limit=50`);
    for (const action of ["quote.approval_asked", "quote.refused", "quote.approved"]) {
      expect(trail.map((one) => one.action)).toContain(action);
    }
  });

  it("loses its approval with another price", async () => {
    await send(me.context, "PATCH", `/api/crm/quotes/${quote.id}`, {
      lines: [{ productId, quantity: 6, unitPrice: 400 }],
    });
    await until(async () => (await read()).approval).toBe("NEEDED");
    await me.open(`/quotes/${quote.id}`);
    await me.button("quotes:approval.ask").first().waitFor();
  });
});
