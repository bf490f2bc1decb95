import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const api = process.env.CRM_API ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { port: 5173, proxy: { "/api": { target: api, ws: true } } },
  build: {
    outDir: process.env.WEB_OUT ?? "../target/classes/static",
    emptyOutDir: true,
    // The page is served under a content security policy without data: addresses for fonts and scripts.
    assetsInlineLimit: 0,
    manifest: "web-manifest.json",
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // A few lines that parts of the shell share with the charts; without a chunk of their own they draw the charts in.
            { name: "tslib", test: /node_modules\/tslib\//, priority: 1 },
            { name: "react", test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: "charts", test: /node_modules\/(echarts|zrender)\// },
            // What lists share, in one file: in crumbs it would be thirty, and six connections fetch those in five rounds.
            {
              name: "lists",
              test: /\/src\/shared\/data\/|\/src\/shared\/(ui\/(DayInput|InlineField)|nav\/(trail|useUrlSearch)|format\/place)|@mantine\/core\/esm\/components\/(Checkbox|Combobox|InlineInput|NativeSelect|NumberInput|Pill|PillsInput|SegmentedControl|Select|TagsInput|Textarea)\/|react-number-format|[uU]?seInfiniteQuery|infiniteQueryObserver/,
              minShareCount: 2,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/test/setup.ts"],
    // Two slow cores shared with a database: a first render may take longer than the default five seconds.
    testTimeout: 30_000,
    css: false,
  },
});
