import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { shops } from "./e2e/shops.ts";

/** These two take as long as all others together. Begun last, they would end alone. */
const long = /(screens|phone)\.e2e/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const others = await super.sort(files);
    return others.toSorted((a, b) => Number(long.test(b.moduleId)) - Number(long.test(a.moduleId)));
  }
}

// Drives a real browser against running programs: set CRM_URL, and CHROMIUM where it is not /usr/bin/chromium.
export default defineConfig({
  test: {
    environment: "node",
    include: ["e2e/**/*.e2e.ts"],
    globalSetup: "e2e/browser.ts",
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // In one shop one after the other: they share its records, and the language of the one who is signed in.
    maxWorkers: shops.length,
    sequence: { sequencer: LongestFirst },
  },
});
