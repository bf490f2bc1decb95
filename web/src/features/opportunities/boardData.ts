import type { Schemas } from "@/shared/api/contract";
import type { DealRow, Stage } from "./deal";

export type Board = Schemas["PipelineBoard"];
export type Column = Schemas["PipelineBoardColumn"];

const neverDay = "9999-12-31";

/** In the order the server gives: the day that comes first in front, the last closed on top. */
function isBefore(a: DealRow, b: DealRow, closed: boolean): boolean {
  if (closed) return (a.closedAt ?? "") >= (b.closedAt ?? "");
  const [first, second] = [a.expectedClose ?? neverDay, b.expectedClose ?? neverDay];
  return first === second ? a.id < b.id : first < second;
}

function placed(items: DealRow[], deal: DealRow, closed: boolean): DealRow[] {
  const at = items.findIndex((one) => isBefore(deal, one, closed));
  return at < 0 ? [...items, deal] : [...items.slice(0, at), deal, ...items.slice(at)];
}

function counted(column: Column, deal: DealRow, by: 1 | -1, currency: string): Column {
  const own = deal.currency === currency;
  return {
    ...column,
    count: column.count + by,
    stalled: column.stalled + (deal.stalled ? by : 0),
    value: own ? column.value + by * deal.value : column.value,
    weighted: own ? column.weighted + by * deal.weighted : column.weighted,
    otherCurrencies: own
      ? column.otherCurrencies
      : column.otherCurrencies.map((sum) =>
          sum.currency === deal.currency ? { ...sum, count: sum.count + by, value: sum.value + by * deal.value } : sum,
        ),
  };
}

/** The deal as it will be in its new stage, before the server says so. */
export function arrived(deal: DealRow, stage: Stage, now: string): DealRow {
  const closed = stage.stage === "CLOSED_WON" || stage.stage === "CLOSED_LOST";
  return {
    ...deal,
    pipelineId: stage.pipelineId,
    stageId: stage.id,
    stage: stage.stage,
    stageName: stage.name,
    probability: stage.probability,
    weighted: Math.round(deal.value * stage.probability) / 100,
    stageSince: now,
    daysInStage: 0,
    stalled: false,
    closedAt: closed ? now : undefined,
  };
}

/** Takes the deal out of wherever it is on the board, and puts it where it says it belongs. */
export function withDeal(board: Board, deal: DealRow): Board {
  return {
    ...board,
    columns: board.columns.map((column) => {
      const held = column.items.find((one) => one.id === deal.id);
      const closed = column.stage.stage === "CLOSED_WON" || column.stage.stage === "CLOSED_LOST";
      let next = held
        ? { ...counted(column, held, -1, board.currency), items: column.items.filter((one) => one !== held) }
        : column;
      if (deal.stageId === column.stage.id) {
        next = { ...counted(next, deal, 1, board.currency), items: placed(next.items, deal, closed) };
      }
      return next;
    }),
  };
}

/** Further cards of a column, behind those that are there. */
export function withMore(board: Board, stageId: string, items: DealRow[], nextCursor: string | null): Board {
  return {
    ...board,
    columns: board.columns.map((column) => {
      if (column.stage.id !== stageId) return column;
      const known = new Set(column.items.map(({ id }) => id));
      return { ...column, items: [...column.items, ...items.filter(({ id }) => !known.has(id))], nextCursor };
    }),
  };
}
