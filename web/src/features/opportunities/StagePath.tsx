import { UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { useKeptFocus } from "@/shared/ui/useKeptFocus";
import { type Deal, isClosed, pipelinesQuery, type Stage, stageWords } from "./deal";
import { MoveDialog } from "./MoveDialog";
import classes from "./OpportunityPage.module.css";
import { missing } from "./stageNeeds";
import { useMoveDeal } from "./useMoveDeal";

/** The stages of the deal's pipeline in a row; one click moves it. */
export function StagePath({ deal }: { deal: Deal }) {
  const { t } = useTranslation("opportunities");
  const words = t as (key: string) => string;
  const can = useCan();
  const { data } = useQuery(pipelinesQuery);
  const move = useMoveDeal();
  const part = useKeptFocus<HTMLOListElement>(deal.stageId);
  const [to, setTo] = useState<Stage>();
  const stages = data?.items.find(({ id }) => id === deal.pipelineId)?.stages ?? [];
  const here = stages.findIndex(({ id }) => id === deal.stageId);
  const from = stages[here];
  const mayMove = can("opportunities:write") && !deal.deletedAt;
  const go = async (stage: Stage) => {
    if (isClosed(deal.stage) || missing(deal, stage).length > 0) return setTo(stage);
    if (await move(deal, stage, {}, from)) setTo(stage);
  };
  return (
    <>
      <ol className={classes.path} ref={part} tabIndex={-1} aria-label={t("field.stage")}>
        {stages.map((stage, at) => {
          const state = at === here ? "here" : at < here && deal.stage !== "CLOSED_LOST" ? "done" : "open";
          const closedToClosed = isClosed(deal.stage) && isClosed(stage.stage);
          const name = stageWords(words, stage.stage, stage.name);
          return (
            <li key={stage.id} style={{ display: "contents" }}>
              {mayMove && state !== "here" && !closedToClosed ? (
                <UnstyledButton
                  className={classes.step}
                  data-state={state}
                  aria-label={t("move.to", { stage: name })}
                  onClick={() => void go(stage)}
                >
                  {name}
                </UnstyledButton>
              ) : (
                <span className={classes.step} data-state={state} aria-current={state === "here" ? "step" : undefined}>
                  {name}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {to && (
        <MoveDialog
          deal={deal}
          stages={stages}
          to={to}
          onMove={(stage, facts) => move(deal, stage, facts, from)}
          onClose={() => setTo(undefined)}
        />
      )}
    </>
  );
}
