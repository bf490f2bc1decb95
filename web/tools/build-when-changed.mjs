// Builds the web app into the folder given when something it is made of changed; called by the Maven build.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, isStamped, writeStamp } from "./stamp.mjs";

const out = process.argv[2];
const stamp = join(out, ".built");
const now = fingerprint(["src", "public", "index.html", "vite.config.ts", "tsconfig.json", "package-lock.json"]);

if (existsSync(join(out, "index.html")) && isStamped(stamp, now)) process.exit(0);
console.log("Building the web app");
execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn", "--outDir", out], {
  stdio: "inherit",
});
writeStamp(stamp, now);
