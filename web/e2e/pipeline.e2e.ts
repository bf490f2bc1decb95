import { beforeAll, describe, expect, it } from "vitest";
import { listed, stored } from "./calls";
import { journey, looks, textOf, until } from "./journey";

interface StoredDeal {
  id: string;
  title: string;
  stage: string;
  lossReason?: string;
}

describe.each(looks)("the sales pipeline $name", (look) => {
  const me = journey(look);
  let deal: StoredDeal;

  const now = () => stored<StoredDeal>(me.context, `/api/crm/opportunities/${deal.id}`);
  const column = (stage: string) => me.page.locator(`section[data-kind="${stage}"]`);
  const card = (stage: string) => column(stage).locator(`[data-deal="${deal.id}"]`);

  beforeAll(async () => {
    const which = look.language === "en" ? "expectedClose" : "-expectedClose";
    deal = (
      await listed<StoredDeal>(me.context, `/api/crm/opportunities?stage=QUALIFICATION&sort=${which}&limit=1`)
    )[0] as StoredDeal;
  });

  it("moves a card by the mouse, and takes it back", async () => {
    await me.open(`/opportunities?q=${encodeURIComponent(deal.title)}`);
    const from = await card("QUALIFICATION").boundingBox();
    const to = await column("PROPOSAL").boundingBox();
    if (!from || !to) throw new Error("no card or column to be seen");
    await me.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await me.page.mouse.down();
    await me.page.mouse.move(to.x + to.width / 2, to.y + 160, { steps: 8 });
    await me.page.mouse.up();
    await card("PROPOSAL").waitFor();
    await until(async () => (await now()).stage).toBe("PROPOSAL");
    await me.page
      .getByRole("button", { name: me.words("undo"), exact: true })
      .last()
      .click();
    await card("QUALIFICATION").waitFor();
    await until(async () => (await now()).stage).toBe("QUALIFICATION");
  });

  it("moves it by the keyboard", async () => {
    await card("QUALIFICATION").focus();
    await me.page.keyboard.press("Space");
    await me.page.keyboard.press(look.language === "en" ? "ArrowRight" : "ArrowLeft");
    await me.expectAccessible();
    await me.page.keyboard.press("Space");
    await until(async () => (await now()).stage).toBe("PROPOSAL");
  });

  it("asks why a deal was lost, and keeps it in the history", async () => {
    await me.open(`/opportunities/${deal.id}`);
    await textOf(me.page.getByRole("heading", { level: 1 })).toBe(deal.title);
    await me.button("opportunities:move.to", { stage: me.words("opportunities:stage.CLOSED_LOST") }).click();
    const dialog = me.page.getByRole("dialog");
    await dialog.getByRole("combobox").or(dialog.getByRole("textbox")).first().fill("Too dear");
    await me.expectAccessible();
    await dialog.getByRole("button", { name: me.words("opportunities:move.do"), exact: true }).click();
    await until(async () => (await now()).lossReason).toBe("Too dear");
    expect(await me.page.locator("ol [data-kind=LOST]").first().textContent()).toContain("Too dear");
  });
});
