// Measures the dashboard and the customer list with Lighthouse, as a desktop and signed in, and fails below 95 points.
// Needs a running program: CRM_URL, HS6_ADMIN_EMAIL and HS6_ADMIN_PASSWORD say which and who (see docs/developer/web.md).
// A folder of its own, because Lighthouse brings 100 MB that neither the web app nor its tests need.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const reports = fileURLToPath(new URL("../../.cache/lighthouse/", import.meta.url));
const url = process.env.CRM_URL ?? "http://127.0.0.1:8080";
const email = process.env.HS6_ADMIN_EMAIL ?? "admin@demo.example";
const password = process.env.HS6_ADMIN_PASSWORD;
const runs = Number(process.env.RUNS ?? 3);
const goal = 95;
const categories = ["performance", "accessibility"];
const screens = { dashboard: "/", customers: "/customers" };

if (!password) {
  console.error("HS6_ADMIN_PASSWORD is needed: the password that ./crm demo printed, or that of your own account.");
  process.exit(2);
}
if (!existsSync(`${here}node_modules`)) execFileSync("npm", ["ci", "--silent", "--prefix", here], { stdio: "inherit" });
const { default: lighthouse, desktopConfig } = await import("lighthouse");
const { launch } = await import("chrome-launcher");

async function signIn() {
  const answer = await fetch(`${url}/api/auth/login`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`Signing in as ${email} was refused: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

async function measure(path, cookie) {
  const chrome = await launch({
    chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
  });
  try {
    const flags = {
      port: chrome.port,
      output: "html",
      logLevel: "error",
      onlyCategories: categories,
      extraHeaders: { Cookie: cookie },
      // The stream of events never ends, and Lighthouse would wait for its end.
      blockedUrlPatterns: ["*/api/crm/events"],
    };
    return await lighthouse(url + path, flags, desktopConfig);
  } finally {
    chrome.kill();
  }
}

const points = ({ lhr }, category) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
const figures = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
];

function tell(name, result) {
  const { audits, categories: scored, runWarnings } = result.lhr;
  const scores = categories.map((category) => `${category} ${points(result, category)}`).join(", ");
  const shown = figures.map((id) => `${audits[id].title} ${audits[id].displayValue}`).join(", ");
  console.log(`${name}: ${scores} (${shown})`);
  for (const warning of runWarnings) console.log(`  ${warning}`);
  for (const category of categories) {
    for (const { id, weight } of scored[category].auditRefs) {
      const { score, title, displayValue = "" } = audits[id];
      if (weight > 0 && score !== null && score < 0.9) console.log(`  ${category}: ${title} ${displayValue}`);
    }
  }
}

mkdirSync(reports, { recursive: true });
const cookie = await signIn();
let met = true;
for (const [name, path] of Object.entries(screens)) {
  const results = [];
  for (let run = 0; run < runs; run++) results.push(await measure(path, cookie));
  // Other programs disturb one run or another: the middle one counts.
  results.sort((a, b) => points(a, "performance") - points(b, "performance"));
  const middle = results[Math.floor(runs / 2)];
  if (new URL(middle.lhr.finalDisplayedUrl).pathname !== path) throw new Error(`Not signed in at ${path}`);
  tell(name, middle);
  writeFileSync(`${reports}${name}.html`, middle.report);
  met &&= categories.every((category) => points(middle, category) >= goal);
}
console.log(`Reports: ${reports}`);
if (!met) {
  console.error(`Less than ${goal} points.`);
  process.exit(1);
}
