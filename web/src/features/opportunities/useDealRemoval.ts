import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import type { Deal } from "./deal";

/** Deletes a deal and goes back to the board; it can be taken back from there. */
export function useDealRemoval(deal: Deal) {
  const { t } = useTranslation("opportunities");
  const client = useQueryClient();
  const go = useNavigate();
  const at = { path: { id: deal.id } };
  const act = async (deed: () => Promise<unknown>, done: string, undo?: () => unknown) => {
    try {
      await deed();
      void client.invalidateQueries({ queryKey: ["opportunities"] });
      toastDone(done, undo);
      return true;
    } catch (error) {
      toastFailed(error);
      return false;
    }
  };
  const restore = () =>
    act(() => http.post("/api/crm/opportunities/{id}/restore", at), t("restored", { title: deal.title }));
  const remove = async () => {
    const done = await act(
      () => http.delete("/api/crm/opportunities/{id}", at),
      t("removed", { title: deal.title }),
      restore,
    );
    if (done) void go({ to: "/opportunities" });
  };
  return { remove };
}
