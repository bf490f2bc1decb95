import { useCallback, useMemo, useRef, useState } from "react";
import type { Query } from "@/shared/api/http";

export interface Selection {
  ids: ReadonlySet<string>;
  /** Every record that the filters find, shown or not. */
  everything: boolean;
}

const withoutSort = ({ sort: _, ...filter }: Query): Query => filter;

/** The part of a bulk request that says which records it is about. */
export const selectionBody = (selection: Selection, query: Query): { ids: string[] } | { filter: Query } => {
  return selection.everything ? { filter: withoutSort(query) } : { ids: [...selection.ids] };
};

/** What is chosen of the rows in their order; it belongs to the filters it was made under and ends with them. */
export function useSelection(order: readonly string[], query: Query) {
  const filter = JSON.stringify(withoutSort(query));
  const [madeUnder, setMadeUnder] = useState(filter);
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [everything, setEverything] = useState(false);
  const anchor = useRef<string | undefined>(undefined);

  const clear = useCallback(() => {
    setIds(new Set());
    setEverything(false);
  }, []);
  if (madeUnder !== filter) {
    setMadeUnder(filter);
    clear();
  }
  const toggle = useCallback(
    (index: number) => {
      const id = order[index];
      if (!id) return;
      anchor.current = id;
      setEverything(false);
      setIds((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      });
    },
    [order],
  );
  /** Selects from the row last toggled to this one. */
  const extend = useCallback(
    (index: number) => {
      const begin = order.indexOf(anchor.current ?? "");
      const from = begin < 0 ? index : begin;
      const range = order.slice(Math.min(from, index), Math.max(from, index) + 1);
      setIds((before) => new Set([...before, ...range]));
    },
    [order],
  );
  const allShown = order.length > 0 && order.every((id) => ids.has(id));
  const toggleShown = useCallback(() => {
    if (order.length === 0) return;
    setEverything(false);
    setIds(allShown ? new Set() : new Set(order));
  }, [allShown, order]);

  return useMemo(
    () => ({
      selection: { ids, everything },
      allShown,
      toggle,
      extend,
      toggleShown,
      clear,
      selectEverything: () => setEverything(true),
    }),
    [ids, everything, allShown, toggle, extend, toggleShown, clear],
  );
}
