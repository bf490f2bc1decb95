import { ActionIcon, MultiSelect, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isClosed, type StageNeed, type StandardStage, stageWords, standardStages } from "./deal";
import classes from "./PipelineSettings.module.css";
import { type EditedStage, usualProbability } from "./stageEdits";
import { fieldOf } from "./stageNeeds";

interface Props {
  stage: EditedStage;
  onChange: (change: Partial<EditedStage>) => void;
  onUp?: () => void;
  onDown?: () => void;
  onRemove?: () => void;
}

const needs = Object.keys(fieldOf) as StageNeed[];

/** One stage of a pipeline: its name, what it counts as, and its rules. */
export function StageRow({ stage, onChange, onUp, onDown, onRemove }: Props) {
  const { t } = useTranslation("opportunities");
  const closed = isClosed(stage.stage);
  const name = stage.name || stageWords(t as (key: string) => string, stage.stage);
  const kinds = standardStages.filter((one) => (closed ? one === stage.stage : !isClosed(one)));
  return (
    <li className={classes.stage}>
      <span className={classes.order}>
        <ActionIcon aria-label={t("pipelines.up", { name })} disabled={!onUp} onClick={onUp}>
          <IconArrowUp size={14} />
        </ActionIcon>
        <ActionIcon aria-label={t("pipelines.down", { name })} disabled={!onDown} onClick={onDown}>
          <IconArrowDown size={14} />
        </ActionIcon>
      </span>
      <TextInput
        size="xs"
        label={t("pipelines.stageName")}
        placeholder={t(`stage.${stage.stage}`)}
        maxLength={100}
        value={stage.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        label={t("pipelines.countsAs")}
        disabled={closed}
        value={stage.stage}
        data={kinds.map((one) => ({ value: one, label: t(`stage.${one}`) }))}
        onChange={(event) => {
          const next = event.currentTarget.value as StandardStage;
          const usual = stage.probability === usualProbability[stage.stage];
          onChange({ stage: next, ...(usual && { probability: usualProbability[next] }) });
        }}
      />
      <NumberInput
        size="xs"
        label={t("pipelines.percent")}
        disabled={closed}
        min={0}
        max={100}
        suffix="%"
        allowDecimal={false}
        hideControls
        value={stage.probability}
        onChange={(value) => onChange({ probability: Number(value) || 0 })}
      />
      <NumberInput
        size="xs"
        label={t("pipelines.stalledAfter")}
        disabled={closed}
        min={1}
        max={3650}
        allowDecimal={false}
        hideControls
        placeholder={t("pipelines.never")}
        value={stage.stalledAfterDays ?? ""}
        onChange={(value) => onChange({ stalledAfterDays: value === "" ? null : Number(value) })}
      />
      <MultiSelect
        size="xs"
        label={t("pipelines.needs")}
        data={needs.map((need) => ({ value: need, label: t(`field.${fieldOf[need]}`) as string }))}
        value={stage.required}
        hidePickedOptions
        onChange={(required) => onChange({ required: required as StageNeed[] })}
      />
      <ActionIcon color="red" aria-label={t("pipelines.remove", { name })} disabled={!onRemove} onClick={onRemove}>
        <IconTrash size={14} />
      </ActionIcon>
    </li>
  );
}
