import { useSyncExternalStore } from "react";

/** The list that a record page was opened from: its address, and the records it showed, in their order. */
interface Trail {
  href: string;
  ids: string[];
}

const most = 2000;
const keyOf = (resource: string) => `crm.trail.${resource}`;

/** Lists call this as they show rows, so that the record page can go to the previous and the next one. */
export function rememberTrail(resource: string, trail: Trail) {
  try {
    sessionStorage.setItem(keyOf(resource), JSON.stringify({ href: trail.href, ids: trail.ids.slice(0, most) }));
  } catch {
    // Without storage there is no previous and next, nothing else is lost.
  }
}

const never = () => () => {};

export function useTrail(resource: string, id: string) {
  const stored = useSyncExternalStore(never, () => {
    try {
      return sessionStorage.getItem(keyOf(resource));
    } catch {
      return null;
    }
  });
  const trail = stored ? (JSON.parse(stored) as Trail) : undefined;
  const at = trail?.ids.indexOf(id) ?? -1;
  if (!trail || at < 0) return undefined;
  return { href: trail.href, previous: trail.ids[at - 1], next: trail.ids[at + 1] };
}
