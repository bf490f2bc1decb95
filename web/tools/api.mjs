// Writes the types of the API from the committed contract; without a contract there is nothing to write.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const contract = new URL("../../api/openapi.json", import.meta.url);
const target = new URL("../src/api/schema.d.ts", import.meta.url);

if (existsSync(fileURLToPath(contract))) {
  mkdirSync(new URL(".", target), { recursive: true });
  writeFileSync(target, astToString(await openapiTS(contract)));
  console.log("src/api/schema.d.ts is written");
} else {
  console.log("api/openapi.json is not there yet: the types in src/shared/api/types.ts stand in for it");
}
