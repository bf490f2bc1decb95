import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";
import { toastDone, toastFailed } from "@/shared/ui/toasts";

export type DuplicatePair = Schemas["DuplicatePair"];
export type Side = Schemas["DuplicateSide"];
export type Finding = Schemas["DuplicateFinding"];
export type MergeOutcome = Schemas["MergeOutcome"];
export type MergeField = Schemas["MergeField"];
export type Choices = Record<string, "KEEP" | "TAKE">;

/** What would come of merging, with the values chosen so far. */
export const trialQuery = (survivor: string, from: string, fields: Choices) =>
  queryOptions({
    queryKey: ["merge-trial", survivor, from, fields],
    queryFn: ({ signal }) =>
      http.post("/api/crm/customers/{id}/merge", {
        path: { id: survivor },
        body: { from, fields, dryRun: true },
        signal,
      }),
    placeholderData: (held) => (held?.survivorId === survivor && held.mergedId === from ? held : undefined),
  });

export const mergesQuery = (customer: string) =>
  queryOptions({
    queryKey: ["customers", "merges", customer],
    queryFn: ({ signal }) => http.get("/api/crm/customers/{id}/merges", { path: { id: customer }, signal }),
  });

/** Everything that shows one of the two is read again. */
export function useFreshCustomers() {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ["customers"] });
    void client.invalidateQueries({ queryKey: ["duplicates"] });
    void client.invalidateQueries({ queryKey: ["orders"] });
  };
}

/** Makes two customers of one again. */
export function useUndoMerge() {
  const { t } = useTranslation("duplicates");
  const refresh = useFreshCustomers();
  return async (merge: string) => {
    try {
      const undone = await http.post("/api/crm/merges/{id}/undo", { path: { id: merge } });
      toastDone(t("merge.undone", { name: undone.mergedName }));
    } catch (error) {
      toastFailed(error);
    }
    refresh();
  };
}
