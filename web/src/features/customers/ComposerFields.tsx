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

function Subject({ draft, put, label }: Props & { label: string }) {
  return (
    <TextInput
      size="xs"
      label={label}
      flex={1}
      miw={180}
      maxLength={300}
      required={draft.kind === "TASK"}
      value={draft.subject}
      onChange={(event) => put({ subject: event.currentTarget.value })}
    />
  );
}

function Due({ draft, put }: Props) {
  const { t } = useTranslation("customers");
  return (
    <DayInput
      label={t("composer.due")}
      value={draft.due}
      onChange={(day) => put({ due: day })}
      disabled={draft.kind !== "TASK" && !draft.nextAction.trim()}
    />
  );
}

/** What stands over the text: who contacted whom, and the subject. */
export function FieldsBefore({ draft, put }: Props) {
  const { t } = useTranslation("customers");
  const { kind } = draft;
  if (kind === "TASK") {
    return (
      <Group gap="sm" align="flex-end">
        <Subject draft={draft} put={put} label={t("task.title")} />
        <Due draft={draft} put={put} />
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
      {(kind === "EMAIL" || kind === "MEETING") && <Subject draft={draft} put={put} label={t("composer.subject")} />}
    </>
  );
}

/** What stands under it: how it ended, how long it took, and what is to follow. */
export function FieldsAfter({ draft, put }: Props) {
  const { t } = useTranslation("customers");
  const { kind } = draft;
  return (
    <Group gap="sm" align="flex-end">
      {kind !== "NOTE" && (
        <Autocomplete
          size="xs"
          label={t("composer.outcome")}
          flex={1}
          miw={140}
          maxLength={300}
          data={outcomes.map((outcome) => t(`outcome.${outcome}`))}
          value={draft.outcome}
          onChange={(outcome) => put({ outcome })}
        />
      )}
      {(kind === "PHONE" || kind === "MEETING") && (
        <NumberInput
          size="xs"
          label={t("composer.minutes")}
          w={90}
          min={0}
          max={1440}
          allowDecimal={false}
          hideControls
          value={draft.minutes}
          onChange={(minutes) => put({ minutes })}
        />
      )}
      <TextInput
        size="xs"
        label={t("composer.nextAction")}
        flex={1}
        miw={140}
        maxLength={300}
        value={draft.nextAction}
        onChange={(event) => put({ nextAction: event.currentTarget.value })}
      />
      <Due draft={draft} put={put} />
    </Group>
  );
}
