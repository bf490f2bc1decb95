import { type ImportOptions, type ImportRequest, type Preview, retail } from "./importTypes";

/** The program's guess, field by column. */
export function guessed(preview: Preview): Record<string, string> {
  const chosen: Record<string, string> = {};
  const taken = new Set<string>();
  const byConfidence = [...preview.columns].sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0));
  for (const column of byConfidence) {
    if (!column.guess || taken.has(column.guess)) continue;
    chosen[column.name] = column.guess;
    taken.add(column.guess);
  }
  return chosen;
}

/** A mapping as the API spells it, field to column, turned round. */
export const byColumn = (mapping: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(mapping).map(([field, column]) => [column, field]));

/** A mapping as the API spells it. */
export const byField = (chosen: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(chosen).map(([column, field]) => [field, column]));

/** Fields that must have a column and have none. */
export function missing(preview: Preview, chosen: Record<string, string>): string[] {
  const taken = new Set(Object.values(chosen));
  return preview.fields.filter((field) => field.required && !taken.has(field.name)).map((field) => field.name);
}

export function requestOf(
  preview: Preview,
  kind: ImportRequest["kind"],
  preset: string | undefined,
  chosen: Record<string, string>,
  options: ImportOptions,
): ImportRequest {
  const mapping = byField(chosen);
  // The program's own preset knows its columns by itself; those of a saved one may have been corrected here.
  if (preset === retail) return { kind, preset, fileId: preview.fileId, options };
  return { kind, ...(preset && { preset }), fileId: preview.fileId, mapping, options };
}
