import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import type { CustomerRow } from "@/shared/api/types";
import { toastDone, toastFailed } from "@/shared/ui/toasts";

/** Deletes and restores one customer; the page stays, so that the deed can be taken back from it too. */
export function useRemoval(customer: CustomerRow) {
  const { t } = useTranslation("customers");
  const client = useQueryClient();
  const act = async (
    deed: () => Promise<unknown>,
    deletedAt: string | undefined,
    done: string,
    undo?: () => unknown,
  ) => {
    try {
      await deed();
      client.setQueriesData<{ profile?: CustomerRow }>({ queryKey: ["customers", "360", customer.id] }, (held) =>
        held?.profile ? { ...held, profile: { ...held.profile, deletedAt } } : held,
      );
      void client.invalidateQueries({ queryKey: ["customers", "list"] });
      void client.invalidateQueries({ queryKey: ["customers", "count"] });
      toastDone(done, undo);
    } catch (error) {
      toastFailed(error);
    }
  };
  const restore = () =>
    act(
      () => http.post("/api/crm/customers/{id}/restore", { path: { id: customer.id } }),
      undefined,
      t("head.restored"),
    );
  const remove = () =>
    act(
      () => http.delete("/api/crm/customers/{id}", { path: { id: customer.id } }),
      new Date().toISOString(),
      t("head.removed", { name: customer.name }),
      restore,
    );
  return { remove, restore };
}
