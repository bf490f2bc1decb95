import { type InfiniteData, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { RecordAt, RecordPath } from "@/shared/api/contract";
import { getRecord, patchRecord } from "@/shared/api/http";
import { isProblem } from "@/shared/api/problem";
import type { Page } from "@/shared/api/types";
import { translate } from "@/shared/i18n/i18n";
import { askConflict } from "@/shared/ui/dialogs";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import type { Row } from "./columns";

type Cached = InfiniteData<Page<Row>> | Page<Row> | Row | { profile: Row } | undefined;

/** Puts the change into whatever holds the record: pages of a list, a record, a record inside a 360. */
function merge(cached: Cached, change: Partial<Row> & { id: string }): Cached {
  const one = <R extends Row>(row: R): R => (row.id === change.id ? { ...row, ...change } : row);
  const page = (held: Page<Row>) => ({ ...held, items: held.items.map(one) });
  if (!cached || typeof cached !== "object") return cached;
  if ("pages" in cached) return { ...cached, pages: cached.pages.map(page) };
  if ("items" in cached && Array.isArray(cached.items)) return page(cached);
  if ("profile" in cached) return { ...cached, profile: one(cached.profile) };
  return "id" in cached ? one(cached) : cached;
}

function putEverywhere(client: QueryClient, resource: string, change: Partial<Row> & { id: string }) {
  client.setQueriesData<Cached>({ queryKey: [resource] }, (cached: Cached) => merge(cached, change));
}

const pick = (row: object, names: string[]) =>
  Object.fromEntries(names.map((name) => [name, (row as Record<string, unknown>)[name] ?? null]));

const isPatch = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What takes a patch back; an object inside it is a patch too, and names only what it changes. */
const reverse = (row: object, patch: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(patch).map(([name, value]) => {
      const before = (row as Record<string, unknown>)[name] ?? null;
      return [name, isPatch(value) ? reverse(isPatch(before) ? before : {}, value) : before];
    }),
  );

const shown = (value: unknown): string =>
  value === undefined || value === null
    ? "–"
    : isPatch(value)
      ? Object.values(value).map(shown).join(", ")
      : String(value);

interface Edited<P extends RecordPath> {
  /** First part of the query keys that hold such records. */
  resource: string;
  /** Where one record lives. */
  path: P;
  /** The words for a field in the conflict dialog. */
  labelOf: (field: string) => string;
  /** What else the change makes of the record until the server says so itself: the name behind an id. */
  also?: (patch: Partial<RecordAt<P>>, row: RecordAt<P>) => Partial<RecordAt<P>>;
}

/**
 * Saves single fields at once: shown before the server answers, taken back when it refuses,
 * and when somebody else was quicker the person chooses whose value stays. Answers whether it was saved.
 */
export function useRecordEdit<P extends RecordPath>({ resource, path, labelOf, also }: Edited<P>) {
  type T = RecordAt<P>;
  const client = useQueryClient();

  return useCallback(
    async function save(row: T, patch: Partial<T>, undoable = true): Promise<boolean> {
      const names = Object.keys(patch);
      const before = reverse(row, patch) as Partial<T>;
      const expected = also?.(patch, row) ?? {};
      const takeBack = { ...pick(row, [...names, ...Object.keys(expected)]), id: row.id };
      await client.cancelQueries({ queryKey: [resource] });
      putEverywhere(client, resource, { ...patch, ...expected, id: row.id });
      const settle = (record: T) => {
        putEverywhere(client, resource, record);
        toastDone(translate("list.saved"), undoable ? () => save(record, before, false) : undefined);
        return true;
      };
      try {
        return settle(await patchRecord(path, row.id, { ...patch, version: row.version }));
      } catch (error) {
        putEverywhere(client, resource, takeBack);
        // A conflict about a field (an id that is taken) is a refusal; only one about the version is a question.
        if (!isProblem(error, 409) || error.errors.length > 0) {
          toastFailed(error, translate("list.notSaved"));
          return false;
        }
      }
      try {
        const theirs = await getRecord(path, row.id);
        const choice = await askConflict(
          names.map((name) => ({
            label: labelOf(name),
            mine: shown(patch[name as keyof T]),
            theirs: shown(theirs[name as keyof T]),
          })),
        );
        if (choice !== "mine") {
          putEverywhere(client, resource, theirs);
          return choice === "theirs";
        }
        return settle(await patchRecord(path, row.id, { ...patch, version: theirs.version }));
      } catch (error) {
        toastFailed(error, translate("list.notSaved"));
        return false;
      }
    },
    [client, resource, path, labelOf, also],
  );
}
