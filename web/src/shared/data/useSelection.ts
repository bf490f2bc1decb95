import { useCallback, useMemo, useRef, useState } from "react";
import type { Query } from "@/shared/api/http";

export interface Selection {
  ids: ReadonlySet<string>;
  /** Every record that the filters find, shown or not. */
  everything: boolean;
}

/** The part of a bulk request that says which records it is about. */
export const selectionBody = (selection: Selection, query: Query): { ids: string[] } | { filter: Query } => {
  const { sort: _, ...filter } = query;
  return selection.everything ? { filter } : { ids: [...selection.ids] };
};

export function useSelection(order: readonly string[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [everything, setEverything] = useState(false);
  const anchor = useRef<number | undefined>(undefined);

  const clear = useCallback(() => {
    setIds(new Set());
    setEverything(false);
  }, []);
  const toggle = useCallback(
    (index: number) => {
      const id = order[index];
      if (!id) return;
      anchor.current = index;
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
      const from = anchor.current ?? index;
      const range = order.slice(Math.min(from, index), Math.max(from, index) + 1);
      setIds((before) => new Set([...before, ...range]));
    },
    [order],
  );
  const allShown = order.length > 0 && order.every((id) => ids.has(id));
  const toggleShown = useCallback(() => {
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
