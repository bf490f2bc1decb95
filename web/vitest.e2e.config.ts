import { defineConfig } from "vitest/config";

// Drives a real browser against a running program: set CRM_URL, and CHROMIUM where it is not /usr/bin/chromium.
export default defineConfig({
  test: {
    environment: "node",
    include: ["e2e/**/*.e2e.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
