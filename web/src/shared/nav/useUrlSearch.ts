import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { Search } from "./search";

export type Change = Record<string, string | string[] | undefined>;

/** The address bar as state: every filter, tab and panel is an address, and Back works. */
export function useUrlSearch(): [Search, (change: Change, options?: { replace?: boolean }) => void] {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const update = useCallback(
    (change: Change, options?: { replace?: boolean }) => {
      void navigate({
        to: ".",
        replace: options?.replace ?? false,
        resetScroll: false,
        search: ((before: Search) => {
          const next: Record<string, string | string[] | undefined> = { ...before, ...change };
          for (const [name, value] of Object.entries(next)) {
            if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) delete next[name];
          }
          return next;
        }) as never,
      });
    },
    [navigate],
  );
  return [search, update];
}
