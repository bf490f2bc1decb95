import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { groups } from "./tools/chunks.ts";

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
          groups,
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
