import { useSyncExternalStore } from "react";

export type LiveState = "connecting" | "open" | "lost";

let state: LiveState = "connecting";
const listeners = new Set<() => void>();

export function setLiveState(next: LiveState) {
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
}

export const useLiveState = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
