import type { DealRow, Stage, StageNeed } from "./deal";

const isMissing: Record<StageNeed, (deal: DealRow & { description?: string }) => boolean> = {
  VALUE: (deal) => !deal.value,
  EXPECTED_CLOSE: (deal) => !deal.expectedClose,
  NEXT_STEP: (deal) => !deal.nextStep,
  OWNER: (deal) => !deal.ownerId,
  COMPETITORS: (deal) => deal.competitors.length === 0,
  // Cards do not carry it: the server says whether it is there.
  DESCRIPTION: () => false,
  REASON: () => true,
};

/** What has to be asked before the deal may go to the stage. */
export const missing = (deal: DealRow, stage: Stage): StageNeed[] =>
  stage.required.filter((need) => isMissing[need](deal));

/** The field of the move that answers a need. */
export const fieldOf: Record<StageNeed, string> = {
  VALUE: "value",
  EXPECTED_CLOSE: "expectedClose",
  NEXT_STEP: "nextStep",
  OWNER: "ownerId",
  COMPETITORS: "competitors",
  DESCRIPTION: "description",
  REASON: "reason",
};
