// A fingerprint of files' contents: what has not changed is not done again, however the clocks stand.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const filesOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path];

export const fingerprint = (paths) => {
  const hash = createHash("sha256").update(process.version);
  for (const file of paths.filter(existsSync).flatMap(filesOf)) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
};

export const isStamped = (stamp, value) => existsSync(stamp) && readFileSync(stamp, "utf8") === value;

export const writeStamp = (stamp, value) => writeFileSync(stamp, value);
