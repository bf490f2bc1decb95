import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { signInByCall, url } from "./calls";
import { type Complaints, listenTo } from "./complaints";
import { numberIn, wordsOf } from "./words";

/** Two cores may also run the program, its database and other tests: a wait ends with its condition, so it may be long. */
const patienceMs = Number(process.env.PATIENCE_MS ?? 30_000);

/** Where a journey that failed leaves a picture of what was to be seen. */
const pictures = fileURLToPath(new URL("../test-results/", import.meta.url));

/** How the same screens look for two people who share nothing: script, direction, digits, calendar, colours. */
export const looks = [
  { name: "in English, light", language: "en", theme: "light", locale: "en-GB" },
  { name: "in Persian, dark", language: "fa", theme: "dark", locale: "fa-IR" },
] as const;
export type Look = (typeof looks)[number];

interface Wishes {
  width?: number;
  height?: number;
  touch?: boolean;
  /** A visitor has no session. */
  visitor?: boolean;
  /** Somebody else of the demo's staff than its admin. */
  who?: string;
}

/** One person in front of one browser. What it offers is there from the first test on. */
export class Journey {
  context!: BrowserContext;
  page!: Page;
  private heard!: Complaints;
  private leave!: () => Promise<void>;
  readonly words: ReturnType<typeof wordsOf>;

  constructor(readonly look: Look) {
    this.words = wordsOf(look.language);
  }

  async begin(wishes: Wishes) {
    const { width = 1360, height = 820, touch = false } = wishes;
    const browser = await chromium.connect(inject("browser"));
    this.leave = () => browser.close();
    this.context = await browser.newContext({
      viewport: { width, height },
      hasTouch: touch,
      isMobile: touch,
      locale: this.look.locale,
      colorScheme: this.look.theme,
      reducedMotion: "reduce",
    });
    this.context.setDefaultTimeout(patienceMs);
    this.page = await this.context.newPage();
    this.heard = await listenTo(this.page);
    // A visitor signed in once before, too: the person's own language counts from the moment of signing in.
    await signInByCall(this.context, { locale: this.look.language, theme: this.look.theme }, wishes.who);
    if (wishes.visitor) await this.context.clearCookies();
  }

  end = () => this.leave();

  number = (value: number) => numberIn(this.look.language, value);

  async open(path: string) {
    await this.page.goto(url + path);
    await this.settled();
  }

  /** Everything asked for has come and is drawn. */
  async settled() {
    await this.page.getByRole("heading", { level: 1 }).first().waitFor();
    const unfinished = this.page.locator(".mantine-Skeleton-root:visible, [aria-busy=true]:visible");
    await until(async () => [...this.heard.pending(), `${await unfinished.count()} unfinished`]).toEqual([
      "0 unfinished",
    ]);
  }

  button = (key: string, values?: Record<string, unknown>) =>
    this.page.getByRole("button", { name: this.words(key, values), exact: true });

  complaints = () => this.heard.take();

  async picture(name: string) {
    const file = name.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 120);
    await this.page.screenshot({ path: `${pictures}${file}.png` });
  }

  /** Every rule of axe for WCAG 2.2 A and AA, and its best practices; says which element breaks which. */
  async expectAccessible(part?: string) {
    const axe = new AxeBuilder({ page: this.page })
      // Without the list of all that is right, which takes most of the time.
      .options({ resultTypes: ["violations"] })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
    expectNoneOf((await (part ? axe.include(part) : axe).analyze()).violations);
  }

  /** That one rule of axe alone: 24 pixels for each target, or as much room around it. */
  async expectRoomToTouch() {
    const { violations, passes } = await new AxeBuilder({ page: this.page }).withRules("target-size").analyze();
    expectNoneOf(violations);
    expect(passes).toHaveLength(1);
  }
}

function expectNoneOf(violations: { id: string; nodes: { html: string }[] }[]) {
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
}

/** Sets out before the tests around it and fails each of them of which the browser complained. */
export function journey(look: Look, wishes: Wishes = {}): Journey {
  const one = new Journey(look);
  beforeAll(() => one.begin(wishes));
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await one.picture(`${task.suite?.name} ${task.name}`);
    expect(one.complaints()).toEqual([]);
  });
  afterAll(() => one.end());
  return one;
}

export const until = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: patienceMs, interval: 60 });

export const textOf = (place: Locator) => until(async () => (await place.textContent())?.trim());
