import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { listed, type StoredCustomer, stored } from "./calls";
import { customerFile } from "./customerFile";
import { journey, looks, textOf, until } from "./journey";

/** So many that the progress can be seen while it runs. */
const good = 12_000;

describe.each(looks)("bringing in a file $name", (look) => {
  const me = journey(look);
  const mark = `${look.language}${Date.now().toString(36)}`;
  const file = customerFile(mark, good);
  const words = (key: string, values?: Record<string, unknown>) => me.words(`imports:${key}`, values);
  const fieldOf = (column: string) => me.page.getByRole("combobox", { name: words("columns.fieldOf", { column }) });
  const counted = (name: string) =>
    textOf(
      me.page
        .locator("main dl > div")
        .filter({ has: me.page.getByText(words(`counts.${name}`), { exact: true }) })
        .locator("dd"),
    );
  const found = () => listed<StoredCustomer>(me.context, `/api/crm/customers?email=buyer.${mark}.7@workshop.example`);
  const expectBadRows = async (rows: string) => {
    const table = me.page.getByRole("region", { name: rows });
    for (const [at, address] of file.bad.entries()) {
      const row = table.getByRole("row").filter({ hasText: address });
      await row.waitFor();
      const cells = await row.getByRole("cell").allTextContents();
      expect(cells.slice(0, 3)).toEqual([
        me.number(file.badLines[at] as number),
        words("fields.email"),
        me.words("refusals:code.bad-email"),
      ]);
    }
  };

  it("takes a file that is dropped, and guesses its columns", async () => {
    await me.open("/imports");
    await me.page.getByRole("link", { name: words("new") }).click();
    const place = me.page.getByRole("region", { name: me.words("file.drop") });
    await place.waitFor();
    await me.expectAccessible();
    const dataTransfer = await me.page.evaluateHandle(({ name, text }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type: "text/csv" }));
      return transfer;
    }, file);
    await place.dispatchEvent("drop", { dataTransfer });
    await fieldOf("Name").waitFor();
    const guesses = ["E-mail", "Town", "Account"].map((column) => fieldOf(column).inputValue());
    expect(await Promise.all(guesses)).toEqual(["email", "city", "externalId"].map((name) => words(`fields.${name}`)));
    expect(await fieldOf("Name").inputValue()).not.toBe("");
    await me.settled();
    await me.expectAccessible();
  });

  it("lets a wrong guess be put right", async () => {
    await fieldOf("Account").click();
    await me.page.getByRole("option", { name: words("fields.company"), exact: true }).click();
    await until(() => fieldOf("Account").inputValue()).toBe(words("fields.company"));
    await me.expectAccessible();
  });

  it("tries it without saving, and shows what would happen and which rows are bad", async () => {
    await me.button("imports:check.start").click();
    await me.page.getByText(words("check.done")).waitFor();
    await counted("created").toBe(me.number(good));
    await counted("rejected").toBe(me.number(2));
    await expectBadRows(words("rejected.title"));
    expect(await found()).toEqual([]);
    await me.expectAccessible();
  });

  it("runs with its progress in sight, and ends with the counts that the trial promised", async () => {
    await me.button("imports:run").click();
    const progress = me.page.getByRole("progressbar", { name: words("progress") });
    await until(() => progress.count()).toBe(1);
    await counted("created").toBe(me.number(good));
    await counted("rejected").toBe(me.number(2));
    expect(await progress.count()).toBe(0);
    await expectBadRows(words("rejected.title"));
    await me.settled();
    await me.expectAccessible();
  });

  it("has stored the customers as the columns were corrected", async () => {
    const [customer] = await found();
    expect(customer).toMatchObject({ company: `Workshop ${mark} 7`, city: "Łódź" });
    const { total } = await stored<{ total: number }>(
      me.context,
      `/api/crm/customers?city=Graz&q=${mark}&limit=1&count=true`,
    );
    expect(total).toBe(0);
  });

  it("hands out the refused rows as a file", async () => {
    const [download] = await Promise.all([
      me.page.waitForEvent("download"),
      me.page.getByRole("link", { name: words("rejected.download") }).click(),
    ]);
    const lines = (await text(await download.createReadStream())).trim().split(/\r?\n/);
    expect(lines).toHaveLength(3);
    for (const [at, address] of file.bad.entries()) {
      expect(lines[at + 1]).toContain(address);
      expect(lines[at + 1]).toMatch(new RegExp(`^"?${file.badLines[at]}"?,`));
    }
  });

  it("is undone, and nothing of it is left", async () => {
    await me.button("imports:undo.action").click();
    const dialog = me.page.getByRole("dialog", { name: words("undo.title") });
    await me.expectAccessible();
    await dialog.getByRole("button", { name: words("undo.action") }).click();
    await me.page.getByRole("main").getByText(words("undo.done")).waitFor();
    await until(found).toEqual([]);
    await until(() => me.button("imports:undo.action").count()).toBe(0);
    await me.open("/imports");
    const line = me.page.getByRole("row").filter({ hasText: file.name }).first();
    await until(() => line.textContent()).toContain(words("states.UNDONE"));
    await me.expectAccessible();
  });
});
