// Adds up the JavaScript that must come before the first useful paint and fails above the budget.
// Builds into a folder of its own unless one is named: node tools/size.mjs [folder of a finished build]
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";

const budgetKb = 250;
const quotePageKb = 15;
const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), "crm-size-"));
if (!given) {
  await build({ logLevel: "warn", build: { outDir: folder, emptyOutDir: true } });
  await build({ logLevel: "warn", configFile: "vite.quote.config.ts", build: { outDir: folder } });
}
const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const manifest = read("web-manifest.json");
const ofQuotePage = read("quote-manifest.json");

/** Everything that a chunk cannot run without; chunks that it may load later do not count. */
function needed(key, among, seen) {
  const chunk = among[key];
  if (!chunk || seen.has(key)) return seen;
  seen.add(key);
  for (const next of chunk.imports ?? []) needed(next, among, seen);
  return seen;
}

const gzipKb = (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1000;
const words = (...names) => names.map((name) => `src/${name}/locales/fa.json`);
const screens = {
  "sign-in": ["src/app/auth/SignIn.tsx"],
  home: Object.keys(manifest).filter((key) => /^src\/features\/dashboard\/(Dashboard|Home)\w*\.tsx$/.test(key)),
};

const app = ["index.html", ...words("app", "shared", "features/dashboard")];
const measured = [
  ...Object.entries(screens).map(([name, keys]) => [name, keys.length ? [...app, ...keys] : [], manifest, budgetKb]),
  // Its customer comes once, by telephone, to a page he has never seen.
  ["quote page", ["q.html", ...words("features/quotePage")], ofQuotePage, quotePageKb],
];

let failed = false;
for (const [name, keys, among, budget] of measured) {
  if (keys.length === 0) continue;
  const chunks = new Set();
  for (const key of keys) needed(key, among, chunks);
  const sizes = [...chunks].map((key) => [among[key].file, gzipKb(among[key].file)]).sort((a, b) => b[1] - a[1]);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  console.log(`${name}: ${total.toFixed(1)} KB gzip of ${budget}`);
  for (const [file, size] of sizes) console.log(`  ${size.toFixed(1).padStart(6)}  ${file}`);
  failed ||= total > budget;
}
if (!given) rmSync(folder, { recursive: true });
if (failed) {
  console.error("More JavaScript than the budget allows before the first useful paint.");
  process.exit(1);
}
