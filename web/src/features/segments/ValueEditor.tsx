import { MultiSelect, NumberInput, Select, TagsInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { DayInput } from "@/shared/ui/DayInput";
import { isNumber, type RuleDraft } from "./draft";
import { type Kind, useChoices } from "./lookups";
import { type SegmentField, type SpanValue, spanUnits } from "./segmentTypes";
import { choiceWord } from "./sentence";

interface Props {
  field: SegmentField;
  rule: RuleDraft;
  onChange: (value: unknown) => void;
  error?: string;
}

const numberOf = (value: string | number) => (value === "" ? undefined : Number(value));

/** The value of a rule, by the control that fits its field and operator. */
export function ValueEditor(props: Props) {
  const { field, rule } = props;
  if (rule.operator === "EMPTY" || rule.operator === "NOT_EMPTY") return null;
  if (field.kind === "MOMENT") return <MomentValue {...props} />;
  if (isNumber(field)) return <NumberValue {...props} />;
  return field.kind === "TEXT" ? <TextValue {...props} /> : <ChosenValue {...props} />;
}

function TextValue({ rule, onChange, error }: Props) {
  const { t } = useTranslation("segments");
  return (
    <TagsInput
      size="xs"
      aria-label={t("builder.value")}
      placeholder={(rule.value as string[]).length ? undefined : t("builder.typeValue")}
      acceptValueOnBlur
      value={rule.value as string[]}
      onChange={onChange}
      error={error}
      maxTags={200}
    />
  );
}

function ChosenValue({ field, rule, onChange, error }: Props) {
  const { t } = useTranslation("segments");
  const { code } = useLanguage();
  const looked = useChoices(field.kind === "CHOICE" ? undefined : (field.kind as Kind));
  const options =
    field.kind === "CHOICE"
      ? (field.choices ?? []).map((value) => ({ value, label: choiceWord(t as never, field, value, code) }))
      : looked;
  const chosen = (rule.value as string[]) ?? [];
  const unknown = chosen
    .filter((value) => !options.some((option) => option.value === value))
    .map((value) => ({ value, label: "…" }));
  return (
    <MultiSelect
      size="xs"
      aria-label={t("builder.value")}
      placeholder={chosen.length ? undefined : t("builder.choose")}
      searchable
      hidePickedOptions
      nothingFoundMessage={t("shared:filter.noOption")}
      data={[...options, ...unknown]}
      value={chosen}
      onChange={onChange}
      error={error}
    />
  );
}

function NumberValue({ field, rule, onChange, error }: Props) {
  const { t } = useTranslation("segments");
  const format = useFormat();
  const unit = field.kind === "MONEY" ? format.currency() : field.kind === "DAYS" ? t("builder.days") : undefined;
  const whole = field.kind !== "MONEY" && field.kind !== "QUANTITY" && field.kind !== "DAYS";
  const input = (label: string, value: unknown, put: (value: number | undefined) => void, isWrong?: string) => (
    <NumberInput
      size="xs"
      aria-label={label}
      value={typeof value === "number" ? value : ""}
      onChange={(next) => put(numberOf(next))}
      allowDecimal={!whole}
      thousandSeparator=","
      hideControls
      rightSection={unit && <span style={{ color: "var(--crm-secondary)", fontSize: 12 }}>{unit}</span>}
      rightSectionWidth={unit ? 48 : undefined}
      error={isWrong}
    />
  );
  if (rule.operator !== "BETWEEN") return input(t("builder.value"), rule.value, onChange, error);
  const [from, to] = rule.value as (number | undefined)[];
  return (
    <>
      {input(t("shared:filter.atLeast"), from, (value) => onChange([value, to]), error)}
      {input(t("shared:filter.atMost"), to, (value) => onChange([from, value]))}
    </>
  );
}

function MomentValue({ rule, onChange, error }: Props) {
  const { t } = useTranslation("segments");
  const { value } = rule;
  if (value && typeof value === "object" && "amount" in value)
    return <SpanEditor span={value as SpanValue} onChange={onChange} error={error} />;
  if (rule.operator === "BETWEEN") {
    const [from, to] = value as (string | undefined)[];
    return (
      <>
        <DayInput
          label={t("shared:filter.from")}
          value={from ?? null}
          onChange={(day) => onChange([day ?? undefined, to])}
          error={error}
        />
        <DayInput
          label={t("shared:filter.to")}
          value={to ?? null}
          onChange={(day) => onChange([from, day ?? undefined])}
        />
      </>
    );
  }
  return (
    <DayInput
      label={t("builder.day")}
      value={(value as string) ?? null}
      onChange={(day) => onChange(day ?? undefined)}
      error={error}
    />
  );
}

interface SpanProps {
  span: SpanValue;
  onChange: (span: SpanValue) => void;
  error?: string;
}

export function SpanEditor({ span, onChange, error }: SpanProps) {
  const { t } = useTranslation("segments");
  return (
    <>
      <NumberInput
        size="xs"
        aria-label={t("builder.amount")}
        min={1}
        max={10_000}
        allowDecimal={false}
        value={span.amount}
        onChange={(amount) => onChange({ ...span, amount: Math.max(1, Number(amount) || 1) })}
        error={error}
      />
      <Select
        size="xs"
        aria-label={t("builder.unit")}
        allowDeselect={false}
        data={spanUnits.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
        value={span.unit}
        onChange={(unit) => unit && onChange({ ...span, unit: unit as SpanValue["unit"] })}
      />
    </>
  );
}
