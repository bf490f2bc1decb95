import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The page of a quote, built by itself after the app: in one build it would share the app's large chunks. */
export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  publicDir: false,
  build: {
    outDir: process.env.WEB_OUT ?? "../target/classes/static",
    emptyOutDir: false,
    assetsInlineLimit: 0,
    manifest: "quote-manifest.json",
    rolldownOptions: { input: "q.html" },
  },
});
