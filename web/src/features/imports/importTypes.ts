import type { Schemas } from "@/shared/api/contract";

export type ImportKind = Schemas["ImportKind"];
/** What a file can be taken in as. */
export const importKinds = [
  "CUSTOMERS",
  "LEADS",
  "PRODUCTS",
  "ORDERS",
  "ORDER_LINES",
  "INTERACTIONS",
  "OPPORTUNITIES",
] as const satisfies readonly ImportKind[];

/** How the file is read; what is left out is found by the program. */
export type ImportOptions = Schemas["ImportOptions"];
export type ImportRequest = Schemas["ImportRequest"];
export type RejectedRow = Schemas["RejectedRow"];

/** What a dry run's job answers: the counts and the first refused rows. */
export type ImportResult = Schemas["FileImportCounts"] & { samples?: { rejected?: RejectedRow[] } };

export type Preview = Schemas["Preview"];
export type PreviewColumn = Schemas["PreviewColumn"];
export type TargetField = Schemas["PreviewField"];
export type Preset = Schemas["ImportPreset"];
export type KeptRow = Schemas["KeptRow"];
/** The program's own preset: it knows its columns by itself. */
export const retail = "online-retail";
export const noPreset = "none";
export type FileImport = Schemas["FileImport"];
