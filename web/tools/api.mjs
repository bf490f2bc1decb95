// Writes the types of the API from the committed contract, when the contract changed since they were written.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fingerprint, isStamped, writeStamp } from "./stamp.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const contract = here("../../api/openapi.json");
const folder = here("../src/api/");
const types = `${folder}schema.d.ts`;
const stamp = `${folder}.written`;
const now = fingerprint([contract, here("api.mjs"), here("../package-lock.json")]);

if (!existsSync(types) || !isStamped(stamp, now)) {
  const [{ default: openapiTS, astToString }, { default: ts }] = await Promise.all([
    import("openapi-typescript"),
    import("typescript"),
  ]);
  const blob = ts.factory.createTypeReferenceNode("Blob");
  const written = await openapiTS(pathToFileURL(contract), {
    // A file in a form is sent as what the browser has of it.
    transform: ({ format }) => (format === "binary" ? blob : undefined),
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(types, astToString(written));
  writeStamp(stamp, now);
  console.log("src/api/schema.d.ts is written from api/openapi.json");
}
