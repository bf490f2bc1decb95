import { Alert, Button, Group, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { confirm } from "@/shared/ui/dialogs";
import { refusalOf } from "@/shared/ui/refusal";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { isClosed, type Pipeline, pipelineWords } from "./deal";
import classes from "./PipelineSettings.module.css";
import { StageRow } from "./StageRow";
import { type EditedStage, edited, firstStages, freshStage, sent } from "./stageEdits";

interface Props {
  /** Left out for a new one. */
  pipeline?: Pipeline;
  onMade?: (id: string) => void;
  onGone?: () => void;
}

/** One pipeline with its stages; nothing is saved until one says so. */
export function PipelineForm({ pipeline, onMade, onGone }: Props) {
  const { t } = useTranslation("opportunities");
  const client = useQueryClient();
  const [name, setName] = useState(pipeline?.name ?? "");
  const [stages, setStages] = useState<EditedStage[]>(() => pipeline?.stages.map(edited) ?? firstStages());
  const settle = () => {
    void client.invalidateQueries({ queryKey: ["pipelines"] });
    void client.invalidateQueries({ queryKey: ["opportunities"] });
  };
  const save = useMutation({
    mutationFn: () => {
      const body = { name: name.trim() || undefined, stages: stages.map(sent) };
      return pipeline
        ? http.put("/api/crm/pipelines/{id}", {
            path: { id: pipeline.id },
            body: { ...body, version: pipeline.version },
          })
        : http.post("/api/crm/pipelines", { body, once: true });
    },
    onSuccess: (kept) => {
      settle();
      toastDone(t("shared:list.saved"));
      if (!pipeline) onMade?.(kept.id);
    },
  });
  const { byField, other } = refusalOf(save.error, ["name"]);
  const change = (at: number, next: Partial<EditedStage>) =>
    setStages((before) => before.map((stage, n) => (n === at ? { ...stage, ...next } : stage)));
  const swap = (at: number, by: 1 | -1) =>
    setStages((before) => {
      const next = [...before];
      const [here, there] = [next[at], next[at + by]];
      if (here && there) [next[at], next[at + by]] = [there, here];
      return next;
    });
  const add = () =>
    setStages((before) => {
      const at = before.findIndex(({ stage }) => isClosed(stage));
      return [...before.slice(0, at), freshStage(), ...before.slice(at)];
    });
  // A pipeline needs an open stage, a won one and a lost one.
  const mayGo = ({ stage }: EditedStage) =>
    stages.filter((one) => (isClosed(stage) ? one.stage === stage : !isClosed(one.stage))).length > 1;
  const maySwap = (at: number, by: 1 | -1) => {
    const [here, there] = [stages[at], stages[at + by]];
    return here !== undefined && there !== undefined && !isClosed(here.stage) && !isClosed(there.stage);
  };
  const remove = async () => {
    if (!pipeline) return;
    const sure = await confirm({
      title: t("pipelines.delete", { name: pipelineWords(t as (key: string) => string, pipeline.name) }),
      body: t("pipelines.deleteText"),
      action: t("shared:delete"),
      danger: true,
    });
    if (!sure) return;
    try {
      await http.delete("/api/crm/pipelines/{id}", { path: { id: pipeline.id } });
      settle();
      onGone?.();
    } catch (error) {
      toastFailed(error);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        maw={360}
        label={t("pipelines.name")}
        maxLength={100}
        required={!pipeline?.standard}
        placeholder={pipeline?.standard ? t("standardPipeline") : undefined}
        value={name}
        error={byField.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ol className={classes.stages}>
        {stages.map((stage, at) => (
          <StageRow
            key={stage.key}
            stage={stage}
            onChange={(next) => change(at, next)}
            onUp={maySwap(at, -1) ? () => swap(at, -1) : undefined}
            onDown={maySwap(at, 1) ? () => swap(at, 1) : undefined}
            onRemove={
              mayGo(stage) ? () => setStages((before) => before.filter(({ key }) => key !== stage.key)) : undefined
            }
          />
        ))}
      </ol>
      {other && (
        <Alert color="red" role="alert" mb="md">
          {other}
        </Alert>
      )}
      <Group justify="space-between">
        <Group gap="sm">
          <Button variant="default" leftSection={<IconPlus size={14} />} onClick={add}>
            {t("pipelines.addStage")}
          </Button>
          {pipeline && !pipeline.standard && (
            <Button variant="subtle" color="red" onClick={() => void remove()}>
              {t("shared:delete")}
            </Button>
          )}
        </Group>
        <Button type="submit" loading={save.isPending}>
          {t("shared:save")}
        </Button>
      </Group>
    </form>
  );
}
