import { writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listed, send, stored, url } from "./calls";
import { journey, looks, textOf, until } from "./journey";

interface Stored {
  id: string;
  status: string;
  stage: string;
  number: string;
  total: number;
  currency: string;
  customerId: string;
  opportunityId?: string;
  quoteId?: string;
  orderId?: string;
}

/** Where the story is kept as pictures, when somebody wants to look at it. */
const pictures = process.env.SHOTS ?? "";

/** A page of somebody else, who has put our form on it by one script tag. */
async function foreignPage(key: string, language: string): Promise<{ address: string; server: Server }> {
  const html = `<!doctype html><html lang="${language}" dir="${language === "fa" ? "rtl" : "ltr"}"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>Workshop news</title>
    <body style="font-family: sans-serif; margin: 40px"><h1>Workshop news</h1>
    <script src="${url}/forms/${key}.js" data-language="${language}"></script>`;
  const server = createServer((_, response) =>
    response.setHeader("Content-Type", "text/html; charset=utf-8").end(html),
  );
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

describe.each(looks)("from a form on a foreign page to an order $name", (look) => {
  const me = journey(look);
  const mark = Date.now().toString(36);
  const visitor = `ada.${look.language}.${mark}@workshop.example`;
  const company = look.language === "fa" ? `کارگاه ${mark}` : `Workshop ${mark}`;
  let key: string;
  let server: Server;
  let address: string;
  let lead: Stored;
  let quote: Stored;
  let link: string;

  let shots = 0;
  async function shot(name: string, page: Page = me.page) {
    if (!pictures) return;
    shots++;
    await page.screenshot({
      path: join(pictures, `${look.language}-${String(shots).padStart(2, "0")}-${name}.png`),
    });
  }

  const label = (en: string, fa: string, ar: string) => ({ en, fa, ar });

  beforeAll(async () => {
    const made = await send<{ id: string; key: string }>(me.context, "POST", "/api/crm/lead-forms", {
      name: `News ${mark}`,
      fields: [
        { name: "lastName", kind: "TEXT", required: true, labels: label("Name", "نام", "الاسم") },
        { name: "company", kind: "TEXT", required: false, labels: label("Company", "شرکت", "الشركة") },
        { name: "email", kind: "EMAIL", required: true, labels: label("E-mail", "ایمیل", "البريد") },
        { name: "message", kind: "LONG", required: false, labels: label("Message", "پیام", "الرسالة") },
      ],
      texts: {
        en: { title: "Ask for a quote", button: "Send", thanks: "Thank you." },
        fa: { title: "درخواست پیش‌فاکتور", button: "ارسال", thanks: "سپاسگزاریم." },
        ar: { title: "اطلب عرضاً", button: "إرسال", thanks: "شكراً لك." },
      },
    });
    key = made.key;
    ({ address, server } = await foreignPage(key, look.language));
  });

  afterAll(() => {
    server.close();
  });

  it("takes a lead from the form", async () => {
    const page = await me.context.newPage();
    await page.goto(address);
    const fa = look.language === "fa";
    await page.getByLabel(fa ? "نام" : "Name").fill("Ada King");
    await page.getByLabel(fa ? "شرکت" : "Company").fill(company);
    await page.getByLabel(fa ? "ایمیل" : "E-mail").fill(visitor);
    await page.getByLabel(fa ? "پیام" : "Message").fill("Forty saws");
    await shot("form", page);
    // what is filled in within three seconds was no person
    await page.waitForTimeout(3_200);
    await page.getByRole("button", { name: fa ? "ارسال" : "Send" }).click();
    await page.getByText(fa ? "سپاسگزاریم." : "Thank you.").waitFor();
    await shot("form-sent", page);
    await page.close();
    await until(async () => {
      const found = await listed<Stored>(me.context, `/api/crm/leads?q=${encodeURIComponent(visitor)}`);
      if (found[0]) lead = found[0];
      return found.length;
    }).toBe(1);
    expect(lead.status).toBe("NEW");
  });

  it("qualifies it and makes a customer with a deal and a quote", async () => {
    await me.open(`/leads/${lead.id}`);
    await shot("lead");
    await me.button("leads:move.contact").click();
    await me.button("leads:move.qualify").click();
    await until(async () => (await stored<Stored>(me.context, `/api/crm/leads/${lead.id}`)).status).toBe("QUALIFIED");
    await me.button("leads:move.convert").first().click();
    const dialog = me.page.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: me.words("leads:convert.deal") }).check();
    await dialog.getByLabel(new RegExp(`^${me.words("leads:convert.dealValue")}`)).fill("1250");
    await dialog.getByRole("checkbox", { name: me.words("leads:convert.quote") }).check();
    await me.expectAccessible("[role=dialog]");
    await shot("convert");
    await dialog.getByRole("button", { name: me.words("leads:convert.make") }).click();
    await me.page.waitForURL(/\/quotes\/.*\/edit$/);
    lead = await stored<Stored>(me.context, `/api/crm/leads/${lead.id}`);
    expect(lead.status).toBe("CONVERTED");
    expect(lead.opportunityId).toBeTruthy();
    expect(lead.quoteId).toBeTruthy();
  });

  it("builds the quote by typing", async () => {
    await me.settled();
    const search = me.page.getByRole("textbox", { name: me.words("quotes:generator.add") });
    const products = await listed<{ name: string; sku: string }>(me.context, "/api/crm/products?active=true&limit=2");
    for (const product of products) {
      await search.fill(product.sku);
      await me.page.getByRole("option").filter({ hasText: product.name }).first().click();
    }
    await me.page
      .getByLabel(me.words("quotes:generator.fieldOfLine", { field: me.words("quotes:line.quantity"), number: 1 }))
      .fill("40");
    await shot("builder");
    await me.expectAccessible();
    await me.button("quotes:generator.save").click();
    await me.page.waitForURL(new RegExp(`/quotes/${lead.quoteId}$`));
    await me.settled();
    quote = await stored<Stored>(me.context, `/api/crm/quotes/${lead.quoteId}`);
    expect(quote.total).toBeGreaterThan(0);
    await shot("quote");
  });

  it("moves the deal to its proposal", async () => {
    await me.open(`/opportunities/${lead.opportunityId}`);
    await me.button("opportunities:move.to", { stage: me.words("opportunities:stage.PROPOSAL") }).click();
    await until(
      async () => (await stored<Stored>(me.context, `/api/crm/opportunities/${lead.opportunityId}`)).stage,
    ).toBe("PROPOSAL");
    await shot("deal");
    await me.open("/opportunities");
    await shot("board");
  });

  it("opens as a document", async () => {
    const pdf = await me.context.request.get(`${url}/api/crm/quotes/${quote.id}/pdf`);
    const bytes = await pdf.body();
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    if (pictures) await writeFile(join(pictures, `${look.language}-quote.pdf`), bytes);
  });

  it("sends it, and the mail has the link", async () => {
    await me.open(`/quotes/${quote.id}`);
    await me.button("quotes:move.send").click();
    const dialog = me.page.getByRole("dialog");
    await until(() => dialog.getByLabel(me.words("quotes:send.to")).inputValue()).toBe(visitor);
    await shot("send");
    await dialog.getByRole("button", { name: me.words("quotes:move.send") }).click();
    await dialog.getByText(me.words("quotes:send.linkOnce")).waitFor();
    await shot("sent");
    await me.open("/settings/outbox");
    await me.page.getByText(visitor).first().click();
    await shot("outbox");
    const mails = await listed<{ id: string; recipient?: string }>(me.context, "/api/admin/outbox?limit=10");
    const texts = await Promise.all(mails.map(({ id }) => stored<object>(me.context, `/api/admin/outbox/${id}`)));
    const mail = texts.map((one) => JSON.stringify(one)).find((one) => one.includes(visitor) && one.includes("/q/"));
    link = /https?:\/\/\S+\/q\/[\w-]+/.exec(mail ?? "")?.[0] ?? "";
    expect(link).not.toBe("");
  });

  it("is seen and accepted on a phone", async () => {
    const browser = me.context.browser();
    if (!browser) throw new Error("no browser");
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      locale: look.locale,
      colorScheme: look.theme,
    });
    const page = await context.newPage();
    await page.goto(`${url}/q/${link.split("/q/")[1]}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await until(async () => (await stored<Stored>(me.context, `/api/crm/quotes/${quote.id}`)).status).toBe("VIEWED");
    await shot("phone", page);
    await page.locator(".deeds button.primary").click();
    await page.locator("#answer-name").fill("Ada King");
    await page.locator("#answer-signature").fill("Ada King");
    await shot("phone-sign", page);
    await page.locator("form button.primary").click();
    await page.locator(".state.good").waitFor();
    await shot("phone-accepted", page);
    await context.close();
    await until(async () => (await stored<Stored>(me.context, `/api/crm/quotes/${quote.id}`)).status).toBe("ACCEPTED");
  });

  it("becomes an order, and everybody is told of it", async () => {
    await me.open(`/quotes/${quote.id}`);
    await me.button("quotes:move.convert").click();
    await me.page
      .getByRole("dialog")
      .getByRole("button", { name: me.words("quotes:move.convert") })
      .click();
    await until(async () => (await stored<Stored>(me.context, `/api/crm/quotes/${quote.id}`)).orderId).toBeTruthy();
    await me.settled();
    await shot("ordered");
    const customer = lead.customerId;
    const orders = await listed<Stored>(me.context, `/api/crm/orders?customerId=${customer}`);
    expect(orders).toHaveLength(1);
    await me.open(`/customers/${customer}`);
    await textOf(me.page.getByRole("heading", { level: 1 })).toContain(company);
    await shot("customer");
    const told = await listed<{ kind: string }>(me.context, `/api/crm/customers/${customer}/timeline?limit=50`);
    for (const kind of ["LEAD", "OPPORTUNITY", "QUOTE", "ORDER"]) expect(told.map((one) => one.kind)).toContain(kind);
    for (const [path, name] of [
      ["/", "dashboard"],
      ["/forecast", "forecast"],
      [`/settings/audit?subjectId=${quote.id}`, "audit"],
    ] as const) {
      await me.open(path);
      await shot(name);
    }
    const trail = await listed<{ action: string }>(me.context, `/api/admin/audit?subjectId=${quote.id}&limit=50`);
    for (const action of ["quote.created", "quote.sent", "quote.viewed", "quote.accepted", "quote.converted"]) {
      expect(trail.map((one) => one.action)).toContain(action);
    }
  });
});
