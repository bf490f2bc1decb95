import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import type { Lead, LeadMove } from "./leadTypes";

/** Takes a lead a step along the flow; losing it needs a reason, converting has its own dialog. */
export function useLeadMoves() {
  const { t } = useTranslation("leads");
  const client = useQueryClient();
  return useCallback(
    async (lead: Lead, move: Exclude<LeadMove, "convert">, reason = ""): Promise<boolean> => {
      const path = { id: lead.id };
      try {
        const moved =
          move === "lose"
            ? await http.post("/api/crm/leads/{id}/lose", { path, body: { reason } })
            : move === "contact"
              ? await http.post("/api/crm/leads/{id}/contact", { path })
              : move === "qualify"
                ? await http.post("/api/crm/leads/{id}/qualify", { path })
                : await http.post("/api/crm/leads/{id}/reopen", { path });
        toastDone(t("moved", { name: moved.name, status: t(`status.${moved.status}`) }));
        return true;
      } catch (error) {
        toastFailed(error);
        return false;
      } finally {
        void client.invalidateQueries({ queryKey: ["leads"] });
      }
    },
    [client, t],
  );
}
