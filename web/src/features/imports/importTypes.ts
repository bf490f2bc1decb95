import type { Instant, JobState, Uuid } from "@/shared/api/types";

export const importKinds = ["CUSTOMERS", "PRODUCTS", "ORDERS", "ORDER_LINES", "INTERACTIONS"] as const;
export type ImportKind = (typeof importKinds)[number];

/** How the file is read; what is left out is found by the program. */
export interface ImportOptions {
  encoding?: string;
  delimiter?: string;
  dateFormat?: string;
  timeZone?: string;
  decimalComma?: boolean;
  header?: boolean;
}

export interface ImportRequest {
  kind: ImportKind;
  preset?: string;
  fileId?: Uuid;
  /** Field of the program to column of the file. */
  mapping?: Record<string, string>;
  options?: ImportOptions;
  dryRun?: boolean;
}

export interface RejectedRow {
  line: number;
  field?: string;
  code: string;
  message: string;
  raw?: string;
}

export interface ImportResult {
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  warnings: number;
  samples?: { rejected?: RejectedRow[] };
}

export interface PreviewColumn {
  name: string;
  index: number;
  samples: string[];
  guess?: string;
  /** 0 to 1. */
  confidence?: number;
}

export interface TargetField {
  name: string;
  required?: boolean;
  type?: string;
}

export interface Preview {
  fileId: Uuid;
  fileName: string;
  size: number;
  encoding?: string;
  delimiter?: string;
  header?: boolean;
  columns: PreviewColumn[];
  kindGuess?: ImportKind;
  presetGuess?: string;
  rows: string[][];
  fields: TargetField[];
  problems?: { message: string; code?: string }[];
}

export interface FileImport {
  id: Uuid;
  kind: ImportKind;
  preset?: string;
  fileName: string;
  fileSize: number;
  state: JobState;
  dryRun?: boolean;
  createdAt: Instant;
  createdBy?: string;
  result?: ImportResult | null;
  undoneAt?: Instant | null;
}
