import AxeBuilder from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";

const url = process.env.CRM_URL ?? "http://127.0.0.1:8080";
const email = process.env.HS6_ADMIN_EMAIL ?? "";
const password = process.env.HS6_ADMIN_PASSWORD ?? "";

let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const context = await browser.newContext({ viewport: { width: 1360, height: 820 }, locale: "en-GB" });
  page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // A visitor without a session is asked who they are; that answer is a 401 by design.
    if (message.type() === "error" && !message.text().includes("401")) complaints.push(message.text());
  });
});

afterAll(() => browser?.close());

async function violations(): Promise<string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
  const found = await new AxeBuilder({ page }).withTags(tags).analyze();
  return found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`);
}

it("leads a visitor to the sign-in screen and back to where they wanted to go", async () => {
  await page.goto(`${url}/no-such-page?tab=1`);
  await page.getByLabel("E-mail").fill(email);
  expect(await violations()).toEqual([]);
  await page.locator("input[type=password]").fill(password);
  await page.locator("button[type=submit]").click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => page.url()).toBe(`${url}/no-such-page?tab=1`);
});

it("opens and closes the palette by keys", async () => {
  await page.goto(url);
  await page.getByRole("main").waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").waitFor();
  expect(await violations()).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("combobox").waitFor({ state: "detached" });
});

it("mirrors itself for Persian and goes back", async () => {
  await page.getByRole("button", { name: /Account of/ }).click();
  await page.getByRole("menuitem", { name: "فارسی" }).click();
  await page.locator("html[dir=rtl]").waitFor();
  expect(await violations()).toEqual([]);
  await page.getByRole("button", { name: /حساب/ }).click();
  await page.getByRole("menuitem", { name: "English" }).click();
  await page.locator("html[dir=ltr]").waitFor();
});

it("has made the browser complain about nothing", () => {
  expect(complaints).toEqual([]);
});
