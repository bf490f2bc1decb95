import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { confirm } from "@/shared/ui/dialogs";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { type Quote, quoteQuery } from "./quote";

const moves = {
  revise: "/api/crm/quotes/{id}/revise",
  copy: "/api/crm/quotes/{id}/copy",
  convert: "/api/crm/quotes/{id}/convert",
  revoke: "/api/crm/quotes/{id}/revoke",
  restore: "/api/crm/quotes/{id}/restore",
} as const;

export type Move = keyof typeof moves;

/** What people do with a quote once it is made; each deed is one call, and what cannot be undone is asked first. */
export function useQuoteMoves(quote: Quote) {
  const { t } = useTranslation("quotes");
  const client = useQueryClient();
  const go = useNavigate();
  const { id, number } = quote;
  const keep = (answer: Quote) => {
    client.setQueryData(quoteQuery(answer.id).queryKey, answer);
    void client.invalidateQueries({ queryKey: ["quotes"] });
    void client.invalidateQueries({ queryKey: ["customers"] });
  };
  const run = useMutation({
    mutationFn: (move: Exclude<Move, "copy">) => http.post(moves[move], { path: { id }, once: true }),
    onSuccess: (answer, move) => {
      keep(answer);
      toastDone(t(`done.${move}`, { number: answer.number }));
      if (move === "revise") void go({ to: `/quotes/${answer.id}/edit` });
    },
    onError: (error) => toastFailed(error),
  });
  /** Another customer gets his own prices. */
  const copy = useMutation({
    mutationFn: (customerId: string) => http.post(moves.copy, { path: { id }, query: { customerId }, once: true }),
    onSuccess: (answer) => {
      keep(answer);
      toastDone(t("done.copy", { number: answer.number }));
      void go({ to: `/quotes/${answer.id}/edit` });
    },
    onError: (error) => toastFailed(error),
  });
  const remove = async () => {
    try {
      await http.delete("/api/crm/quotes/{id}", { path: { id } });
    } catch (error) {
      toastFailed(error);
      return;
    }
    void client.invalidateQueries({ queryKey: ["quotes"] });
    void go({ to: "/quotes" });
    toastDone(t("done.delete", { number }), () => run.mutateAsync("restore"));
  };
  const ask = async (move: "revise" | "convert" | "revoke") => {
    const sure = await confirm({
      title: t(`ask.${move}.title`, { number }),
      body: t(`ask.${move}.body`),
      action: t(`move.${move}`),
      danger: move === "revoke",
    });
    if (sure) run.mutate(move);
  };
  return { run, ask, copy, remove, keep };
}
