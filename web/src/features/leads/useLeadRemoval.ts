import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { leadQuery } from "./leadQueries";
import type { Lead } from "./leadTypes";

/** Deletes and restores one lead; the page stays, so that the deed can be taken back from it too. */
export function useLeadRemoval(lead: Lead) {
  const { t } = useTranslation("leads");
  const client = useQueryClient();
  const act = async (
    deed: () => Promise<unknown>,
    deletedAt: string | undefined,
    done: string,
    undo?: () => unknown,
  ) => {
    try {
      await deed();
      client.setQueryData(leadQuery(lead.id).queryKey, (held) => held && { ...held, deletedAt });
      void client.invalidateQueries({ queryKey: ["leads", "list"] });
      void client.invalidateQueries({ queryKey: ["leads", "count"] });
      toastDone(done, undo);
    } catch (error) {
      toastFailed(error);
    }
  };
  const path = { id: lead.id };
  const restore = () =>
    act(() => http.post("/api/crm/leads/{id}/restore", { path }), undefined, t("bulk.restored", { count: 1 }));
  const remove = () =>
    act(
      () => http.delete("/api/crm/leads/{id}", { path }),
      new Date().toISOString(),
      t("bulk.deleted", { count: 1 }),
      restore,
    );
  return { remove, restore };
}
