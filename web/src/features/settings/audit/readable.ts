import type { AuditEntry } from "../settingsTypes";

/** A change as one can read it: one line per field, lists as what came and what went. */
export interface ReadableChange {
  /** `weights.recency` for a part of something larger. */
  field: string;
  before?: unknown;
  after?: unknown;
  /** For lists: these only. */
  added?: unknown[];
  removed?: unknown[];
}

type Changes = NonNullable<AuditEntry["changes"]>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isNothing = (value: unknown) => value === undefined || value === null || value === "";
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const without = (from: unknown[], those: unknown[]) => from.filter((one) => !those.some((other) => same(one, other)));

function read(field: string, before: unknown, after: unknown): ReadableChange[] {
  if (same(before, after) || (isNothing(before) && isNothing(after))) return [];
  if ((isRecord(before) || isNothing(before)) && (isRecord(after) || isNothing(after))) {
    const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
    const part = (whole: unknown, name: string) => (isRecord(whole) ? whole[name] : undefined);
    return names.flatMap((name) => read(`${field}.${name}`, part(before, name), part(after, name)));
  }
  if ((isList(before) || isNothing(before)) && (isList(after) || isNothing(after))) {
    const had = isList(before) ? before : [];
    const has = isList(after) ? after : [];
    const added = without(has, had);
    const removed = without(had, has);
    // The same ones in another order.
    if (added.length + removed.length === 0) return [{ field, before, after }];
    return [{ field, added, removed }];
  }
  return [{ field, before, after }];
}

export const readChanges = (changes: Changes = {}): ReadableChange[] =>
  Object.entries(changes).flatMap(([field, { before, after }]) => read(field, before, after));
