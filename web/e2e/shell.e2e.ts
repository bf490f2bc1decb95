import { describe, expect, it } from "vitest";
import { journey, looks, until } from "./journey";

describe.each(looks)("the shell $name", (look) => {
  const me = journey(look);

  it("opens and closes the palette by keys", async () => {
    await me.open("/");
    await me.page.keyboard.press("Control+k");
    await me.page.getByRole("combobox").waitFor();
    await me.expectAccessible();
    await me.page.keyboard.press("Escape");
    await me.page.getByRole("combobox").waitFor({ state: "detached" });
  });

  it("shows the keys that work", async () => {
    await me.page.keyboard.press("?");
    await me.page.getByRole("dialog", { name: me.words("app:shortcuts.title") }).waitFor();
    await me.expectAccessible();
    await me.page.keyboard.press("Escape");
    await until(() => me.page.getByRole("dialog").count()).toBe(0);
  });

  it("says so where nothing is", async () => {
    await me.open("/no-such-page?tab=1");
    await me.page.getByRole("heading", { name: me.words("app:notFound.title") }).waitFor();
    await me.expectAccessible();
  });
});

describe("the person's choices", () => {
  const me = journey(looks[0]);
  const root = () =>
    me.page.evaluate(() => {
      const { dir, lang, dataset } = document.documentElement;
      return `${lang} ${dir} ${dataset.mantineColorScheme}`;
    });

  it("mirrors the page for Persian and goes back", async () => {
    await me.open("/");
    await me.page.getByRole("button", { name: /^Account of/ }).click();
    await me.page.getByRole("menuitem", { name: "فارسی" }).click();
    await until(root).toBe("fa rtl light");
    await me.page.getByRole("button", { name: /^حساب/ }).click();
    await me.expectAccessible("[role=menu]");
    await me.page.getByRole("menuitem", { name: "English" }).click();
    await until(root).toBe("en ltr light");
  });

  it("takes other colours at once and after a reload", async () => {
    await me.page.getByRole("button", { name: /^Account of/ }).click();
    await me.page.getByRole("menuitem", { name: "Dark" }).click();
    await until(root).toBe("en ltr dark");
    await me.settled();
    await me.page.reload();
    await me.settled();
    expect(await root()).toBe("en ltr dark");
  });
});
