import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Body } from "@/shared/api/contract";
import { http } from "@/shared/api/http";
import { isProblem, type ProblemError } from "@/shared/api/problem";
import { useFormat } from "@/shared/format/FormatProvider";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { arrived, type Board, withDeal } from "./boardData";
import { type Deal, type DealRow, isClosed, type Stage, type StandardStage, stageWords } from "./deal";

export type MoveFacts = Omit<Body<"post", "/api/crm/opportunities/{id}/move">, "stageId" | "stage" | "version">;

interface Meanwhile {
  state?: StandardStage;
  by?: string;
}

/** What somebody else did, where that is why the move was refused. */
const meanwhile = (error: ProblemError) => error.problem as Meanwhile;

/**
 * Moves a deal: on the screen at once, one request, back again with "undo", and back where it was when the server refuses.
 * Answers the refusal where the form of the move should show it.
 */
export function useMoveDeal() {
  const { t } = useTranslation("opportunities");
  const client = useQueryClient();
  const format = useFormat();
  const words = t as (key: string) => string;

  const show = (deal: DealRow) => {
    client.setQueriesData<Board>({ queryKey: ["opportunities", "board"] }, (board) => board && withDeal(board, deal));
    client.setQueryData<Deal>(["opportunities", "record", deal.id], (held) => held && { ...held, ...deal });
  };

  async function move(
    deal: DealRow,
    stage: Stage,
    facts: MoveFacts = {},
    from?: Stage,
  ): Promise<ProblemError | undefined> {
    await client.cancelQueries({ queryKey: ["opportunities"] });
    show(arrived(deal, stage, format.now().toISOString()));
    try {
      const moved = await http.post("/api/crm/opportunities/{id}/move", {
        path: { id: deal.id },
        body: { ...facts, stageId: stage.id, version: deal.version },
      });
      show(moved);
      client.setQueryData(["opportunities", "record", deal.id], moved);
      const back = from && (() => undo(moved, from, deal));
      toastDone(t("move.done", { title: deal.title, stage: stageWords(words, stage.stage, stage.name) }), back);
    } catch (error) {
      show(deal);
      if (isProblem(error, 422)) return error;
      tell(deal, error);
    }
    void client.invalidateQueries({ queryKey: ["opportunities"] });
    return undefined;
  }

  const undo = (moved: DealRow, from: Stage, before: DealRow) =>
    void move(moved, from, {
      reopen: isClosed(moved.stage) || undefined,
      reason: before.lossReason,
      probability: isClosed(from.stage) ? undefined : before.probability,
    });

  const tell = (deal: DealRow, error: unknown) => {
    if (isProblem(error, 409) && meanwhile(error).by) {
      const { state, by } = meanwhile(error);
      const stage = state ? stageWords(words, state) : "";
      toastFailed(error, t("move.meanwhile", { title: deal.title, by, stage }));
    } else toastFailed(error, t("move.failed", { title: deal.title }));
  };

  return move;
}
