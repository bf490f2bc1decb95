import { type InfiniteData, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useCallback } from "react";
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

function* rowsOf(cached: Cached): Generator<Row> {
  if (!cached || typeof cached !== "object") return;
  if ("pages" in cached) for (const page of cached.pages) yield* page.items;
  else if ("items" in cached && Array.isArray(cached.items)) yield* cached.items;
  else if ("profile" in cached) yield cached.profile;
  else if ("id" in cached) yield cached;
}

/** The newest that is held of a record, changed since by whomever. */
const heldOf = <R extends Row>(client: QueryClient, resource: string, record: R): R =>
  client
    .getQueriesData<Cached>({ queryKey: [resource] })
    .flatMap(([, cached]) => [...rowsOf(cached)])
    .filter(({ id }) => id === record.id)
    .reduce<Row>((newest, row) => ((row.version ?? 0) > (newest.version ?? 0) ? row : newest), record) as R;

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

/** The fields that a patch names, those inside an object with its name before them, and their values in a record. */
const fieldsOf = (patch: object, record: object): [field: string, value: unknown][] =>
  Object.entries(reverse(record, patch)).flatMap(([name, value]): [string, unknown][] =>
    isPatch(value) ? Object.entries(value).map(([inner, one]) => [`${name}.${inner}`, one]) : [[name, value]],
  );

const plainly = (_: string, value: unknown): ReactNode =>
  value === undefined || value === null || value === "" ? "–" : String(value);

/** A conflict about a field (an id that is taken) is a refusal; only one about the version is a question. */
const isAboutVersion = (error: unknown) => isProblem(error, 409) && error.errors.length === 0;

/** What was saved last from here, by record and fields: not somebody else's when it is found at the server. */
const own = new Map<string, string>();

interface Edited<P extends RecordPath> {
  /** First part of the query keys that hold such records. */
  resource: string;
  /** Where one record lives. */
  path: P;
  /** The words for a field in the conflict dialog; one inside an object comes as `customFields.size`. */
  labelOf: (field: string) => string;
  /** How a value of it reads there; the record is the one that holds it. */
  wordsOf?: (field: string, value: unknown, record: Partial<RecordAt<P>>) => ReactNode;
  /** What else the change makes of the record until the server says so itself: the name behind an id. */
  also?: (patch: Partial<RecordAt<P>>, row: RecordAt<P>) => Partial<RecordAt<P>>;
}

/**
 * Saves single fields at once: shown before the server answers, taken back when it refuses. When somebody else was
 * quicker with the same field the person chooses whose value stays; with another field, both stay. Answers whether it
 * was saved.
 */
export function useRecordEdit<P extends RecordPath>({ resource, path, labelOf, wordsOf = plainly, also }: Edited<P>) {
  type T = RecordAt<P>;
  const client = useQueryClient();

  return useCallback(
    async function save(row: T, patch: Partial<T>, undoable = true): Promise<boolean> {
      const valuesIn = (record: object) => JSON.stringify(fieldsOf(patch, record));
      const before = reverse(row, patch) as Partial<T>;
      const expected = also?.(patch, row) ?? {};
      const takeBack = { ...pick(row, [...Object.keys(patch), ...Object.keys(expected)]), id: row.id };
      const ownKey = [path, row.id, ...fieldsOf(patch, row).map(([field]) => field)].join(" ");
      await client.cancelQueries({ queryKey: [resource] });
      putEverywhere(client, resource, { ...patch, ...expected, id: row.id });

      const settle = (record: T) => {
        putEverywhere(client, resource, record);
        own.set(ownKey, valuesIn(record));
        const undo = () => {
          const held = heldOf(client, resource, record);
          // Somebody else's value meanwhile is asked about, as the old version brings it to light.
          return save(
            valuesIn(held) === own.get(ownKey) ? { ...record, version: held.version } : record,
            before,
            false,
          );
        };
        toastDone(translate("list.saved"), undoable ? undo : undefined);
        return true;
      };
      const ask = (theirs: T) => {
        const mine = { ...theirs, ...patch, ...expected };
        const read = (record: T) => new Map(fieldsOf(patch, record));
        const [ours, other] = [read(mine), read(theirs)];
        return askConflict(
          [...ours].map(([field, value]) => ({
            label: labelOf(field),
            mine: wordsOf(field, value, mine),
            theirs: wordsOf(field, other.get(field), theirs),
          })),
        );
      };

      let last: T = row;
      try {
        for (;;) {
          let refused: unknown;
          try {
            return settle(await patchRecord(path, row.id, { ...patch, version: last.version }));
          } catch (error) {
            if (!isAboutVersion(error)) throw error;
            refused = error;
          }
          const theirs = await getRecord(path, row.id);
          if (theirs.version === last.version) throw refused;
          if (valuesIn(theirs) === valuesIn(patch)) return settle(theirs);
          if (valuesIn(theirs) !== valuesIn(last)) {
            putEverywhere(client, resource, theirs);
            const choice = await ask(theirs);
            if (choice !== "mine") return choice === "theirs";
            putEverywhere(client, resource, { ...patch, ...expected, id: row.id });
          }
          last = theirs;
        }
      } catch (error) {
        putEverywhere(client, resource, last === row ? takeBack : last);
        toastFailed(error, translate("list.notSaved"));
        return false;
      }
    },
    [client, resource, path, labelOf, wordsOf, also],
  );
}
