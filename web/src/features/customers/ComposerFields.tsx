import { Autocomplete, Group, NumberInput, SegmentedControl, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DayInput } from "@/shared/ui/DayInput";
import type { Draft } from "./draft";

interface Props {
  draft: Draft;
  put: (change: Partial<Draft>) => void;
}

const outcomes = ["interested", "offer", "callBack", "complaint", "noInterest"] as const;

function CallLine({ draft, put }: Props) {
  const { t } = useTranslation("customers");
  return (
    <SegmentedControl
      size="xs"
      aria-label={t("composer.answered")}
      data={[
        { value: "yes", label: t("composer.reached") },
        { value: "no", label: t("composer.noAnswer") },
      ]}
      value={draft.answered ? "yes" : "no"}
      onChange={(value) => put({ answered: value === "yes" })}
    />
  );
}

/** The fields that belong to the chosen tab, and what is to follow from it. */
export function ComposerFields({ draft, put }: Props) {
  const { t } = useTranslation("customers");
  const { kind } = draft;
  const due = (
    <DayInput
      label={t("composer.due")}
      value={draft.due}
      onChange={(day) => put({ due: day })}
      disabled={kind !== "TASK" && !draft.nextAction.trim()}
    />
  );
  const subject = (label: string) => (
    <TextInput
      size="xs"
      label={label}
      flex={1}
      miw={180}
      maxLength={300}
      required={kind === "TASK"}
      value={draft.subject}
      onChange={(event) => put({ subject: event.currentTarget.value })}
    />
  );
  if (kind === "TASK") {
    return (
      <Group gap="sm" align="flex-end">
        {subject(t("task.title"))}
        {due}
      </Group>
    );
  }
  return (
    <>
      {(kind === "PHONE" || kind === "EMAIL") && (
        <Group gap="sm">
          <SegmentedControl
            size="xs"
            aria-label={t("composer.direction")}
            data={[
              { value: "OUT", label: t(`composer.out.${kind}`) },
              { value: "IN", label: t(`composer.in.${kind}`) },
            ]}
            value={draft.direction}
            onChange={(direction) => put({ direction: direction as Draft["direction"] })}
          />
          {kind === "PHONE" && <CallLine draft={draft} put={put} />}
        </Group>
      )}
      {(kind === "EMAIL" || kind === "MEETING") && subject(t("composer.subject"))}
      {kind !== "NOTE" && (
        <Group gap="sm" align="flex-end">
          <Autocomplete
            size="xs"
            label={t("composer.outcome")}
            flex={1}
            miw={160}
            maxLength={300}
            data={outcomes.map((outcome) => t(`outcome.${outcome}`))}
            value={draft.outcome}
            onChange={(outcome) => put({ outcome })}
          />
          {kind !== "EMAIL" && (
            <NumberInput
              size="xs"
              label={t("composer.minutes")}
              w={110}
              min={0}
              max={1440}
              allowDecimal={false}
              hideControls
              value={draft.minutes}
              onChange={(minutes) => put({ minutes })}
            />
          )}
        </Group>
      )}
      <Group gap="sm" align="flex-end">
        <TextInput
          size="xs"
          label={t("composer.nextAction")}
          flex={1}
          miw={160}
          maxLength={300}
          value={draft.nextAction}
          onChange={(event) => put({ nextAction: event.currentTarget.value })}
        />
        {due}
      </Group>
    </>
  );
}
