import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listed, putAway, type StoredCustomer, send, stored } from "./calls";
import { journey, looks, until } from "./journey";

interface StoredTask {
  id: string;
  title: string;
  dueAt?: string;
  assigneeId?: string;
  done: boolean;
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe.each(looks)("giving a task to a colleague $name", (look) => {
  const me = journey(look);
  const colleague = journey(look, { who: "manager@demo.example" });
  const mark = Date.now().toString(36);
  const title = look.language === "fa" ? `پیشنهاد اره ${mark}` : `Offer the saw ${mark}`;
  let customer: StoredCustomer;
  let colleagueId: string;

  const task = async () =>
    (await listed<StoredTask>(me.context, `/api/crm/tasks?customerId=${customer.id}`))[0] as StoredTask;
  const dialog = (key: string) => me.page.getByRole("dialog", { name: me.words(key) });
  /** The field says its day in another form as soon as it is entered: what stands there is replaced after that. */
  const choose = async (key: string, day: string) => {
    const field = dialog(key).getByLabel(me.words("tasks:field.dueAt"), { exact: true });
    await field.click();
    await field.press("Control+a");
    await field.pressSequentially(day);
  };
  const named = { title };

  beforeAll(async () => {
    const lastName = `${look.language} ${mark}`;
    const { person } = await stored<{ person: { id: string } }>(colleague.context, "/api/auth/me");
    colleagueId = person.id;
    const body = { lastName, ownerId: colleagueId };
    customer = await send<StoredCustomer>(me.context, "POST", "/api/crm/customers", body);
  });
  afterAll(() => putAway(me.context, `/api/crm/customers/${customer.id}`));

  it("notes it for a customer, from the list", async () => {
    await me.open("/tasks");
    await me.expectAccessible();
    await me.button("tasks:new").first().click();
    const shown = dialog("tasks:new");
    await shown.getByLabel(me.words("tasks:field.title")).fill(title);
    await shown.getByRole("combobox", { name: me.words("tasks:field.customerId") }).fill(mark);
    await me.page.getByRole("option", { name: customer.name }).click();
    await choose("tasks:new", inDays(3));
    await me.expectAccessible();
    await shown.getByRole("button", { name: me.words("tasks:add") }).click();
    await me.button("tasks:changeOf", named).waitFor();
    expect(await task()).toMatchObject({ title, done: false });
  });

  it("gives it another day", async () => {
    const before = (await task()).dueAt;
    await me.button("tasks:changeOf", named).click();
    await choose("tasks:change", inDays(40));
    await me.expectAccessible();
    await dialog("tasks:change")
      .getByRole("button", { name: me.words("save") })
      .click();
    await until(async () => Date.parse((await task()).dueAt ?? "") - Date.parse(before ?? "")).toBe(37 * 86_400_000);
    const later = me.page.getByRole("region", { name: me.words("tasks:group.later") });
    await later.getByText(title).waitFor();
  });

  it("gives it to a colleague, and it leaves one's own list", async () => {
    await me.button("tasks:changeOf", named).click();
    await dialog("tasks:change").getByLabel(me.words("tasks:field.assigneeId")).selectOption(colleagueId);
    await dialog("tasks:change")
      .getByRole("button", { name: me.words("save") })
      .click();
    await until(async () => (await task()).assigneeId).toBe(colleagueId);
    await until(() => me.button("tasks:changeOf", named).count()).toBe(0);
  });

  it("is in the colleague's list, who ticks it off", async () => {
    await colleague.open("/tasks");
    const box = colleague.page.getByRole("checkbox", { name: colleague.words("task.tick", named) });
    await box.click();
    await until(async () => (await task()).done).toBe(true);
    await until(() => box.count()).toBe(0);
    await colleague.expectAccessible();
  });
});
