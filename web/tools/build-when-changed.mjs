// Builds the web app into the folder given when something it is made of changed; called by the Maven build.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, isStamped, writeStamp } from "./stamp.mjs";

const out = process.argv[2];
const stamp = join(out, ".built");
// The types of the API (src/api) are gone once it is built.
const sources = readdirSync("src")
  .filter((name) => name !== "api")
  .map((name) => join("src", name));
const now = fingerprint([
  ...sources,
  "public",
  "index.html",
  "q.html",
  "vite.config.ts",
  "vite.quote.config.ts",
  "tools/chunks.ts",
  "tsconfig.json",
  "package-lock.json",
]);

if (existsSync(join(out, "index.html")) && isStamped(stamp, now)) process.exit(0);
console.log("Building the web app");
for (const config of ["vite.config.ts", "vite.quote.config.ts"]) {
  execFileSync(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--config", config, "--logLevel", "warn", "--outDir", out],
    { stdio: "inherit" },
  );
}
writeStamp(stamp, now);
