import { useMemo } from "react";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { type ListDefaults, listQuery, readListState } from "./listState";

/** A list's state out of the address bar, and the one way to change it. */
export function useListState(fields: readonly string[], defaults: ListDefaults) {
  const [search, update] = useUrlSearch();
  const state = useMemo(() => readListState(search, fields, defaults), [search, fields, defaults]);
  const query = useMemo(() => listQuery(state), [state]);
  return { state, query, defaults, update };
}

export type ListControls = ReturnType<typeof useListState>;
