import { useCallback, useState } from "react";
import type { GroupDraft } from "./draft";

interface History {
  past: GroupDraft[];
  now: GroupDraft;
  future: GroupDraft[];
}

const longest = 100;

/** The rules being edited, with every step back and forth again. */
export function useDraft(begin: () => GroupDraft) {
  const [history, set] = useState<History>(() => ({ past: [], now: begin(), future: [] }));
  const change = useCallback(
    (step: (draft: GroupDraft) => GroupDraft) =>
      set(({ past, now }) => ({ past: [...past.slice(-longest), now], now: step(now), future: [] })),
    [],
  );
  const undo = useCallback(
    () =>
      set((all) => {
        const now = all.past.at(-1);
        return now ? { past: all.past.slice(0, -1), now, future: [all.now, ...all.future] } : all;
      }),
    [],
  );
  const redo = useCallback(
    () =>
      set((all) => {
        const [now, ...future] = all.future;
        return now ? { past: [...all.past, all.now], now, future } : all;
      }),
    [],
  );
  return {
    draft: history.now,
    change,
    undo,
    redo,
    mayUndo: history.past.length > 0,
    mayRedo: history.future.length > 0,
  };
}

export type Change = ReturnType<typeof useDraft>["change"];
