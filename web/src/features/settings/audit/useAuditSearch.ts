import { useMemo } from "react";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";

const names = ["q", "actorId", "action", "subjectId", "requestId", "at.gte", "at.lte"] as const;
type Name = (typeof names)[number];

/** What is asked of the trail; the address has it as the API spells it. */
export function useAuditSearch() {
  const [search, update] = useUrlSearch();
  const query = useMemo(
    () => Object.fromEntries(names.map((name) => [name, firstValue(search, name)])) as Partial<Record<Name, string>>,
    [search],
  );
  return {
    query,
    update,
    /** How the record that one asks about is called; only for show. */
    subjectLabel: firstValue(search, "about"),
    isFiltered: Object.values(query).some(Boolean),
    clear: () => update({ ...Object.fromEntries(names.map((name) => [name, undefined])), about: undefined }),
  };
}

export type AuditSearch = ReturnType<typeof useAuditSearch>;
