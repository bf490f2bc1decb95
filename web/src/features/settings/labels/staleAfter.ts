import type { QueryClient } from "@tanstack/react-query";
import type { LabelKind } from "../settingsTypes";

/** Customers show their labels by name, so their screens follow. */
export function staleAfter(client: QueryClient, kind: LabelKind) {
  for (const resource of [kind, "customers"]) void client.invalidateQueries({ queryKey: [resource] });
}
