import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listed, send, stored, url } from "./calls";
import { journey, looks, textOf, until } from "./journey";

interface Stored {
  id: string;
  name: string;
  source: string;
  visits: number;
  leads: number;
  path: string;
  referredBy?: string;
}

describe.each(looks)("from a customer's link to a lead that names him $name", (look) => {
  const me = journey(look);
  const fa = look.language === "fa";
  const mark = Date.now().toString(36);
  const visitor = `ada.referred.${look.language}.${mark}@workshop.example`;
  const referrer = fa ? `معرف ${mark}` : `Grace ${mark}`;
  let formId: string;
  let customer: Stored;
  let link: Stored;

  beforeAll(async () => {
    const label = (en: string, other: string) => ({ en, fa: other, ar: en });
    const form = await send<{ id: string }>(me.context, "POST", "/api/crm/lead-forms", {
      name: `Referral ${mark}`,
      fields: [
        { name: "lastName", kind: "TEXT", required: true, labels: label("Name", "نام") },
        { name: "email", kind: "EMAIL", required: true, labels: label("E-mail", "ایمیل") },
      ],
      texts: {
        en: { title: "Ask us", button: "Send", thanks: "Thank you." },
        fa: { title: "از ما بپرسید", button: "ارسال", thanks: "سپاسگزاریم." },
        ar: { title: "اسألنا", button: "إرسال", thanks: "شكراً لك." },
      },
    });
    formId = form.id;
    customer = await send<Stored>(me.context, "POST", "/api/crm/customers", { lastName: referrer });
  });

  afterAll(async () => {
    await send(me.context, "PUT", `/api/crm/lead-forms/${formId}`, { active: false });
  });

  it("makes the link on the customer's page", async () => {
    await me.open(`/customers/${customer.id}`);
    await me.button("referrals:makeForCustomer").click();
    await until(async () => {
      const [made] = await listed<Stored>(me.context, `/api/crm/referral-links?customerId=${customer.id}`);
      if (made) link = made;
      return made?.path;
    }).toMatch(/^\/r\//);
    await me.expectAccessible();
  });

  it("takes what a visitor sends by it", async () => {
    const page = await me.context.newPage();
    await page.goto(`${url}${link.path}?language=${look.language}`);
    await page.locator("input[name=lastName]").fill("Ada King");
    await page.locator("input[name=email]").fill(visitor);
    // what is filled in within three seconds was no person
    await page.waitForTimeout(3_200);
    await page.locator("form button").click();
    await page.getByText(/Thank you|سپاسگزاریم/).waitFor();
    await page.close();
  });

  it("shows on the lead and on the customer's page who recommended whom", async () => {
    let lead: Stored | undefined;
    await until(async () => {
      [lead] = await listed<Stored>(me.context, `/api/crm/leads?referrer=${customer.id}`);
      return lead?.source;
    }).toBe("REFERRAL");
    expect(lead?.referredBy).toBe(customer.id);
    await me.open(`/leads/${lead?.id}`);
    await me.page.getByRole("link", { name: referrer }).waitFor();
    link = await stored<Stored>(me.context, `/api/crm/referral-links/${link.id}`);
    expect(link.leads).toBe(1);
    await me.open(`/customers/${customer.id}?tab=timeline`);
    await textOf(me.page.locator("main")).toContain("Ada King");
  });

  it("leads nowhere once it is revoked", async () => {
    await me.open("/leads/referrals");
    await me.button("referrals:revoke", { name: referrer }).first().click();
    await until(async () => (await me.context.request.get(`${url}${link.path}`)).status()).toBe(404);
  });
});
