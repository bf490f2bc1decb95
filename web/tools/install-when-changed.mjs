// Installs the web app's packages when the lock file changed; called by the Maven build.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fingerprint, isStamped, writeStamp } from "./stamp.mjs";

const stamp = "node_modules/.installed";
const now = fingerprint(["package.json", "package-lock.json"]);

if (existsSync("node_modules") && isStamped(stamp, now)) process.exit(0);
console.log("Installing the web app's packages (once, about two minutes)");
execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { stdio: "inherit" });
writeStamp(stamp, now);
