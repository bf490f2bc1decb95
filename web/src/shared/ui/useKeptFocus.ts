import { useDidUpdate } from "@mantine/hooks";
import { useRef } from "react";

/**
 * For what holds the moves of a record: the button of a move goes with the state it leaves, and the focus with the button.
 * Whoever pressed it by keyboard goes on among the moves that are open then. Give the part tabIndex -1.
 */
export function useKeptFocus<T extends HTMLElement>(state: unknown) {
  const part = useRef<T>(null);
  useDidUpdate(() => {
    if (document.activeElement === document.body) part.current?.focus({ preventScroll: true });
  }, [state]);
  return part;
}
