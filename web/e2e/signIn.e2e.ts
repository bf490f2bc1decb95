import { describe, it } from "vitest";
import { email, listed, password, type StoredCustomer, url } from "./calls";
import { journey, looks, textOf, until } from "./journey";

describe.each(looks)("signing in $name", (look) => {
  const me = journey(look, { visitor: true });

  it("leads a visitor from any address to the sign-in screen", async () => {
    await me.open("/customers?tier=GOLD");
    await textOf(me.page.getByRole("heading", { level: 1 })).toBe(me.words("app:signIn.title"));
    await until(() => me.page.evaluate(() => [document.dir, document.documentElement.lang].join())).toBe(
      look.language === "en" ? "ltr,en" : "rtl,fa",
    );
    await me.expectAccessible();
  });

  it("says in words that the password is wrong, and keeps the address typed", async () => {
    await me.page.getByLabel(me.words("app:signIn.email")).fill(email);
    await me.page.locator("input[type=password]").fill("not the password at all");
    await me.button("app:signIn.enter").click();
    await me.page.getByText(me.words("app:signIn.wrong")).waitFor();
    await me.expectAccessible();
    await until(() => me.page.getByLabel(me.words("app:signIn.email")).inputValue()).toBe(email);
  });

  it("leads back to where the visitor wanted to go", async () => {
    await me.page.locator("input[type=password]").fill(password);
    await me.button("app:signIn.enter").click();
    await me.page.getByRole("grid").waitFor();
    await until(() => me.page.url()).toBe(`${url}/customers?tier=GOLD`);
  });

  it("leaves nothing open after signing out", async () => {
    await me.page.getByRole("button", { name: /^(Account of|حساب)/ }).click();
    await me.page.getByRole("menuitem", { name: me.words("app:signOut") }).click();
    await me.button("app:signIn.enter").waitFor();
    await me.open("/customers");
    await me.button("app:signIn.enter").waitFor();
    await until(() => me.page.getByRole("grid").count()).toBe(0);
  });

  it("shows the next person nothing of the one whose session ended", async () => {
    const recent = () => me.page.evaluate(() => localStorage.getItem("crm.recent"));
    const signIn = async (who: string) => {
      await me.page.getByLabel(me.words("app:signIn.email")).fill(who);
      await me.page.locator("input[type=password]").fill(password);
      await me.button("app:signIn.enter").click();
      await me.page.getByRole("grid").waitFor();
    };
    await signIn(email);
    const [customer] = await listed<StoredCustomer>(me.context, "/api/crm/customers?sort=name&limit=1");
    await me.open(`/customers/${customer?.id}`);
    await until(recent).toContain(customer?.id);
    await me.context.clearCookies();
    await me.open("/customers");
    await signIn("amir@demo.example");
    await until(recent).toBeNull();
  });
});
