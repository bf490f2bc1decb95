import type { QueryValue } from "@/shared/api/http";
import type { Density, ViewQuery } from "@/shared/api/types";
import { firstValue, type Search, valuesOf } from "@/shared/nav/search";
import type { Change } from "@/shared/nav/useUrlSearch";

export interface ListDefaults {
  sort: string;
  columns: string[];
  density: Density;
}

/** All that makes one list look as it does; it lives in the address bar and nowhere else. */
export interface ListState extends ListDefaults {
  filters: Record<string, string[]>;
  q: string;
  view?: string;
  peek?: string;
}

const baseOf = (name: string) => name.split(".")[0] ?? name;

/** Reads the state; names that are no filter of this list are left alone. */
export function readListState(search: Search, fields: readonly string[], defaults: ListDefaults): ListState {
  const filters: Record<string, string[]> = {};
  for (const name of Object.keys(search)) {
    if (fields.includes(baseOf(name))) filters[name] = valuesOf(search, name);
  }
  const columns = firstValue(search, "cols")?.split(",").filter(Boolean);
  const density = firstValue(search, "density");
  return {
    filters,
    q: firstValue(search, "q") ?? "",
    sort: firstValue(search, "sort") ?? defaults.sort,
    columns: columns?.length ? columns : defaults.columns,
    density: density === "compact" || density === "comfortable" ? density : defaults.density,
    view: firstValue(search, "view"),
    peek: firstValue(search, "peek"),
  };
}

/** The part of the state that the server is asked with. */
export function listQuery(state: Pick<ListState, "filters" | "q" | "sort">): Record<string, QueryValue> {
  return { ...state.filters, ...(state.q ? { q: state.q } : {}), sort: state.sort };
}

export const viewQuery = (state: ListState): ViewQuery => ({
  filters: state.filters,
  q: state.q || undefined,
  sort: state.sort,
  columns: state.columns,
  density: state.density,
});

/** The change of address that shows a saved view in place of what is shown now. */
export function changeToView(now: ListState, query: ViewQuery, defaults: ListDefaults, view?: string): Change {
  const change: Change = {};
  for (const name of Object.keys(now.filters)) change[name] = undefined;
  Object.assign(change, query.filters);
  change.q = query.q;
  change.sort = query.sort && query.sort !== defaults.sort ? query.sort : undefined;
  const columns = query.columns?.join(",");
  change.cols = columns && columns !== defaults.columns.join(",") ? columns : undefined;
  change.density = query.density && query.density !== defaults.density ? query.density : undefined;
  change.view = view;
  return change;
}

const canonical = (query: ViewQuery, defaults: ListDefaults) =>
  JSON.stringify([
    Object.entries(query.filters)
      .map(([name, values]) => [name, [...values].sort()])
      .sort(([a], [b]) => String(a).localeCompare(String(b))),
    query.q ?? "",
    query.sort ?? defaults.sort,
    query.columns ?? defaults.columns,
    query.density ?? defaults.density,
  ]);

export const sameView = (a: ViewQuery, b: ViewQuery, defaults: ListDefaults) =>
  canonical(a, defaults) === canonical(b, defaults);
