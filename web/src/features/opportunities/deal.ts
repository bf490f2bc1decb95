import { queryOptions } from "@tanstack/react-query";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";

export type Deal = Schemas["OpportunityDetails"];
export type DealRow = Schemas["OpportunityRow"];
export type Visit = Schemas["OpportunityDetailsStageVisit"];
export type Stage = Schemas["PipelineStage"];
export type Pipeline = Schemas["Pipeline"];
export type StandardStage = Schemas["OpportunityStage"];
export type StageNeed = Schemas["StageNeed"];

export const path = "/api/crm/opportunities";

export const standardStages = [
  "PROSPECTING",
  "QUALIFICATION",
  "PROPOSAL",
  "NEGOTIATION",
  "CLOSED_WON",
  "CLOSED_LOST",
] as const satisfies readonly StandardStage[];

export const isClosed = (stage: StandardStage) => stage === "CLOSED_WON" || stage === "CLOSED_LOST";

export const dealQuery = (id: string) =>
  queryOptions({
    queryKey: ["opportunities", "record", id],
    queryFn: ({ signal }) => http.get("/api/crm/opportunities/{id}", { path: { id }, signal }),
  });

export const pipelinesQuery = queryOptions({
  queryKey: ["pipelines", "all"],
  queryFn: ({ signal }) => http.get("/api/crm/pipelines", { signal }),
  staleTime: 60_000,
});

type Words = (key: string) => string;

/** A stage is called by its own name, or by the words of the standard stage it counts as. */
export const stageWords = (t: Words, stage: StandardStage, name?: string | null) => name ?? t(`stage.${stage}`);

export const pipelineWords = (t: Words, name?: string | null) => name ?? t("standardPipeline");

export type Urgency = "none" | "overdue" | "today" | "planned";

/** Whether something is planned next, and for when; `today` is the unit's day. */
export function urgencyOf(deal: Pick<DealRow, "nextStep" | "nextStepDue">, today: string): Urgency {
  if (!deal.nextStepDue) return deal.nextStep ? "planned" : "none";
  if (deal.nextStepDue < today) return "overdue";
  return deal.nextStepDue === today ? "today" : "planned";
}
