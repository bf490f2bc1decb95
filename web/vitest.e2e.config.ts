import { defineConfig } from "vitest/config";

// Drives a real browser against a running program: set CRM_URL, and CHROMIUM where it is not /usr/bin/chromium.
export default defineConfig({
  test: {
    environment: "node",
    include: ["e2e/**/*.e2e.ts"],
    globalSetup: "e2e/browser.ts",
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // One after the other: they share one shop, and the language of the one who is signed in.
    fileParallelism: false,
  },
});
