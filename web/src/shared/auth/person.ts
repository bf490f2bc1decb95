import type { QueryClient } from "@tanstack/react-query";
import type { Me } from "@/shared/api/types";
import { forgetRecent } from "@/shared/nav/recent";
import { meQuery } from "./me";

const key = "crm.person";

/** Leaves nothing of the person who was here: neither what was loaded nor what was opened last. */
export function forget(client: QueryClient) {
  forgetRecent();
  try {
    sessionStorage.clear(); // the lists that records were opened from
  } catch {
    // Nothing was stored.
  }
  client.clear();
}

/** Lets the signed-in person in. One who is not the last at this browser finds nothing of that one. */
export function letIn(client: QueryClient, me: Me) {
  const { id } = me.person;
  try {
    if (localStorage.getItem(key) !== id) forget(client);
    localStorage.setItem(key, id);
  } catch {
    forget(client); // Without storage nobody knows who was here.
  }
  client.setQueryData(meQuery.queryKey, me);
}

/** Calls when somebody else has signed in beside this page, in another tab: what it shows is no longer his. */
export function onOtherPerson(client: QueryClient, listener: () => void): () => void {
  const listen = (event: StorageEvent) => {
    const here = client.getQueryData(meQuery.queryKey)?.person.id;
    if (event.key === key && event.newValue && here && event.newValue !== here) listener();
  };
  window.addEventListener("storage", listen);
  return () => window.removeEventListener("storage", listen);
}
