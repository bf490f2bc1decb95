import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { listed } from "./calls";
import { journey, looks, until } from "./journey";

interface StoredDeal {
  id: string;
  title: string;
  customerId: string;
}

describe.each(looks)("files of a deal $name", (look) => {
  const me = journey(look);
  const name = look.language === "en" ? "Plan of the hall.txt" : "نقشهٔ سالن.txt";
  const content = `Three drilling stations, ${look.name}`;
  let deal: StoredDeal;

  const link = () => me.page.getByRole("link", { name, exact: true });
  const undo = () => me.page.getByRole("button", { name: me.words("undo"), exact: true }).last();
  const act = async (deed: string) => {
    await me.button("files:actionsOf", { name }).click();
    await me.page.getByRole("menuitem", { name: me.words(`files:${deed}`), exact: true }).click();
  };

  beforeAll(async () => {
    const which = look.language === "en" ? "value" : "-value";
    deal = (
      await listed<StoredDeal>(me.context, `/api/crm/opportunities?open=true&sort=${which}&limit=1`)
    )[0] as StoredDeal;
  });

  it("attaches one", async () => {
    await me.open(`/opportunities/${deal.id}`);
    await me.page
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
    await link().waitFor();
    await me.expectAccessible();
  });

  it("shows it at the customer, with the way back to the deal, and hands it out", async () => {
    await me.open(`/customers/${deal.customerId}?tab=files`);
    await me.page
      .getByRole("listitem")
      .filter({ has: link() })
      .getByRole("link", { name: me.words("files:fromDeal", { label: deal.title }), exact: true })
      .waitFor();
    await me.expectAccessible();
    const [download] = await Promise.all([me.page.waitForEvent("download"), link().click()]);
    expect(download.suggestedFilename()).toBe(name);
    expect(await text(await download.createReadStream())).toBe(content);
  });

  it("takes it off, and puts it back", async () => {
    await me.open(`/opportunities/${deal.id}`);
    await act("remove");
    await until(() => link().count()).toBe(0);
    await undo().click();
    await link().waitFor();
    await act("remove");
    await until(() => link().count()).toBe(0);
  });
});
