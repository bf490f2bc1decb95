import type { Board } from "./boardData";
import type { DealRow, Stage, StandardStage } from "./deal";
import { usualProbability } from "./stageEdits";

export const aStage = (stage: StandardStage, more: Partial<Stage> = {}): Stage => ({
  id: `s-${stage}`,
  pipelineId: "pl1",
  stage,
  position: 0,
  probability: usualProbability[stage],
  required: stage === "CLOSED_LOST" ? ["REASON"] : [],
  ...more,
});

export const aDeal = (more: Partial<DealRow> = {}): DealRow => ({
  id: "d1",
  version: 3,
  title: "Forty planers",
  customerId: "c1",
  customerName: "Acme Joinery",
  value: 1000,
  currency: "EUR",
  pipelineId: "pl1",
  stageId: "s-PROSPECTING",
  stage: "PROSPECTING",
  probability: 10,
  weighted: 100,
  expectedClose: "2026-12-01",
  ownerId: "p1",
  ownerName: "Ada Byron",
  competitors: [],
  customFields: {},
  stageSince: "2026-11-20T12:00:00Z",
  daysInStage: 2,
  stalled: false,
  openedAt: "2026-11-20T12:00:00Z",
  createdAt: "2026-11-20T12:00:00Z",
  updatedAt: "2026-11-20T12:00:00Z",
  ...more,
});

/** A board whose columns hold these deals. */
export function aBoard(deals: DealRow[]): Board {
  const stages = (Object.keys(usualProbability) as StandardStage[]).map((stage) => aStage(stage));
  return {
    pipelineId: "pl1",
    currency: "EUR",
    closedSince: "2026-08-24",
    columns: stages.map((stage) => {
      const items = deals.filter(({ stageId }) => stageId === stage.id);
      return {
        stage,
        count: items.length,
        stalled: items.filter(({ stalled }) => stalled).length,
        value: items.reduce((sum, { value }) => sum + value, 0),
        weighted: items.reduce((sum, { weighted }) => sum + weighted, 0),
        otherCurrencies: [],
        sort: "expectedClose",
        items,
        nextCursor: null,
      };
    }),
  };
}
