import {
  Alert,
  Autocomplete,
  Button,
  Group,
  NativeSelect,
  NumberInput,
  Stack,
  TagsInput,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProblemError } from "@/shared/api/problem";
import { DayInput } from "@/shared/ui/DayInput";
import { Modal } from "@/shared/ui/Modal";
import { refusalOf } from "@/shared/ui/refusal";
import { type DealRow, isClosed, type Stage, stageWords } from "./deal";
import { fieldOf, missing } from "./stageNeeds";
import type { MoveFacts } from "./useMoveDeal";
import { useOwners } from "./useOwners";

interface Props {
  deal: DealRow;
  stages: Stage[];
  /** Where it was dropped; else it is asked for. */
  to?: Stage;
  onMove: (stage: Stage, facts: MoveFacts) => Promise<ProblemError | undefined>;
  onClose: () => void;
}

/** Asks what a stage needs to know, or where to, before a deal is moved there. */
export function MoveDialog({ deal, stages, to, onMove, onClose }: Props) {
  const { t } = useTranslation("opportunities");
  const words = t as (key: string) => string;
  const owners = useOwners();
  const others = stages.filter(({ id, stage }) => id !== deal.stageId && !(isClosed(deal.stage) && isClosed(stage)));
  const [stageId, setStageId] = useState(to?.id ?? others[0]?.id ?? "");
  const [facts, setFacts] = useState<MoveFacts>({});
  const [refused, setRefused] = useState<ProblemError>();
  const [busy, setBusy] = useState(false);
  const stage = others.find(({ id }) => id === stageId) ?? to;
  if (!stage) return null;
  const needs = missing(deal, stage).map((need) => fieldOf[need]);
  const { byField, other } = refusalOf(refused, Object.values(fieldOf));
  const asked = [...new Set([...needs, ...Object.keys(byField)])];
  const reopens = isClosed(deal.stage);
  const put = (change: MoveFacts) => setFacts((before) => ({ ...before, ...change }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const problem = await onMove(stage, { ...facts, reopen: reopens || undefined });
    setBusy(false);
    if (problem) setRefused(problem);
    else onClose();
  };
  const common = (name: string) => ({
    label: t(`field.${name === "reason" && stage.stage === "CLOSED_LOST" ? "lossReason" : name}`) as string,
    required: needs.includes(name),
    error: byField[name],
  });
  const reasons = Object.values(t("lossReasons", { returnObjects: true }) as Record<string, string>);
  return (
    <Modal
      opened
      onClose={onClose}
      title={to ? t("move.to", { stage: stageWords(words, stage.stage, stage.name) }) : t("move.title")}
      closeButtonProps={{ "aria-label": t("shared:close") }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text fw={500}>
            <bdi>{deal.title}</bdi>
          </Text>
          {!to && (
            <NativeSelect
              label={t("field.stage")}
              value={stageId}
              data-autofocus
              onChange={(event) => setStageId(event.currentTarget.value)}
              data={others.map((one) => ({ value: one.id, label: stageWords(words, one.stage, one.name) }))}
            />
          )}
          {reopens && <Text c="dimmed">{t("move.reopens")}</Text>}
          {asked.includes("value") && (
            <NumberInput
              {...common("value")}
              min={0}
              hideControls
              onChange={(value) => put({ value: value === "" ? undefined : Number(value) })}
            />
          )}
          {asked.includes("expectedClose") && (
            <DayInput
              size="sm"
              {...common("expectedClose")}
              value={facts.expectedClose ?? null}
              onChange={(day) => put({ expectedClose: day ?? undefined })}
            />
          )}
          {asked.includes("nextStep") && (
            <TextInput
              {...common("nextStep")}
              maxLength={300}
              onChange={(event) => put({ nextStep: event.currentTarget.value })}
            />
          )}
          {asked.includes("ownerId") && (
            <NativeSelect
              {...common("ownerId")}
              data={[{ value: "", label: "–" }, ...owners]}
              onChange={(event) => put({ ownerId: event.currentTarget.value || undefined })}
            />
          )}
          {asked.includes("competitors") && (
            <TagsInput {...common("competitors")} onChange={(competitors) => put({ competitors })} />
          )}
          {asked.includes("description") && (
            <Textarea
              {...common("description")}
              autosize
              minRows={3}
              onChange={(event) => put({ description: event.currentTarget.value })}
            />
          )}
          {(asked.includes("reason") || stage.stage === "CLOSED_LOST" || reopens) && (
            <Autocomplete
              {...common("reason")}
              maxLength={1000}
              data={stage.stage === "CLOSED_LOST" ? reasons : []}
              data-autofocus={to ? true : undefined}
              onChange={(reason) => put({ reason })}
            />
          )}
          {other && (
            <Alert color="red" role="alert">
              {other}
            </Alert>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t("shared:cancel")}
            </Button>
            <Button type="submit" loading={busy}>
              {t(reopens ? "move.reopen" : "move.do")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
