import { randomName } from "@/shared/api/once";
import { isClosed, type Stage, type StageNeed, type StandardStage, standardStages } from "./deal";

/** A stage while its pipeline is being arranged. */
export interface EditedStage {
  /** Tells rows apart, also those the server does not know yet. */
  key: string;
  id?: string;
  name: string;
  stage: StandardStage;
  probability: number;
  stalledAfterDays: number | null;
  required: StageNeed[];
}

export const usualProbability: Record<StandardStage, number> = {
  PROSPECTING: 10,
  QUALIFICATION: 25,
  PROPOSAL: 50,
  NEGOTIATION: 75,
  CLOSED_WON: 100,
  CLOSED_LOST: 0,
};

export const edited = (stage: Stage): EditedStage => ({
  key: stage.id,
  id: stage.id,
  name: stage.name ?? "",
  stage: stage.stage,
  probability: stage.probability,
  stalledAfterDays: stage.stalledAfterDays ?? null,
  required: stage.required,
});

export const freshStage = (stage: StandardStage = "PROPOSAL"): EditedStage => ({
  key: randomName(),
  name: "",
  stage,
  probability: usualProbability[stage],
  stalledAfterDays: isClosed(stage) ? null : 14,
  required: stage === "CLOSED_LOST" ? ["REASON"] : [],
});

export const firstStages = () => standardStages.map((stage) => freshStage(stage));

export const sent = ({ key: _, name, stalledAfterDays, ...stage }: EditedStage) => ({
  ...stage,
  name: name.trim() || undefined,
  stalledAfterDays: stalledAfterDays ?? undefined,
});
