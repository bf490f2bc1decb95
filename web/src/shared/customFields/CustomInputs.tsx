import { MultiSelect, NumberInput, Select, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { DayInput } from "@/shared/ui/DayInput";
import type { ShownField } from "./customFields";

export type CustomDraft = Record<string, unknown>;

interface InputProps {
  field: ShownField;
  value: unknown;
  error?: string;
  onChange: (value: unknown) => void;
}

/** The control that fits the kind of a custom field. */
export function CustomInput({ field, value, error, onChange }: InputProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const common = { label: field.name, error, required: field.required };
  const open = field.options.filter(({ archived }) => !archived);
  switch (field.kind) {
    case "NUMBER":
    case "MONEY":
      return (
        <NumberInput
          {...common}
          label={field.kind === "MONEY" ? `${field.name} (${format.currency()})` : field.name}
          hideControls
          decimalScale={field.kind === "MONEY" ? 2 : 6}
          thousandSeparator=","
          value={typeof value === "number" ? value : ""}
          onChange={(next) => onChange(next === "" ? undefined : Number(next))}
        />
      );
    case "DATE":
      return <DayInput {...common} value={(value as string) ?? null} onChange={(day) => onChange(day ?? undefined)} />;
    case "YES_NO":
      return (
        <Select
          {...common}
          clearable={!field.required}
          data={["true", "false"].map((one) => ({ value: one, label: t(one === "true" ? "yes" : "no") }))}
          value={value === undefined ? null : String(value)}
          onChange={(next) => onChange(next === null ? undefined : next === "true")}
        />
      );
    case "CHOICE":
      return (
        <Select
          {...common}
          clearable={!field.required}
          searchable={open.length > 8}
          data={open}
          value={(value as string) ?? null}
          onChange={(next) => onChange(next ?? undefined)}
        />
      );
    case "CHOICES":
      return (
        <MultiSelect
          {...common}
          searchable={open.length > 8}
          data={open}
          value={(value as string[]) ?? []}
          onChange={(next) => onChange(next.length ? next : undefined)}
        />
      );
    case "LINK":
      return (
        <TextInput
          {...common}
          type="url"
          dir="ltr"
          placeholder="https://"
          maxLength={2000}
          value={(value as string) ?? ""}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      );
    default:
      return (
        <Textarea
          {...common}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={2000}
          value={(value as string) ?? ""}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      );
  }
}

/** More than these would bury the rest of the form; what is required always stands open. */
const MOST_OPEN = 6;

interface Props {
  /** What they are called together. */
  title: string;
  fields: ShownField[];
  draft: CustomDraft;
  /** By the API's name, `customFields.size`. */
  errors: Record<string, unknown>;
  onChange: (draft: CustomDraft) => void;
}

/** The custom fields of a new record, as its form asks for them. */
export function CustomInputs({ title, fields, draft, errors, onChange }: Props) {
  if (fields.length === 0) return null;
  const optional = fields.filter(({ required }) => !required);
  const folded = optional.length > MOST_OPEN ? optional : [];
  const isWrong = folded.some(({ key }) => errors[`customFields.${key}`]);
  const inputs = (some: ShownField[]) => (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      {some.map((field) => (
        <CustomInput
          key={field.key}
          field={field}
          value={draft[field.key]}
          error={errors[`customFields.${field.key}`] as string | undefined}
          onChange={(value) => onChange({ ...draft, [field.key]: value })}
        />
      ))}
    </SimpleGrid>
  );
  return (
    <>
      {inputs(fields.filter((field) => !folded.includes(field)))}
      {folded.length > 0 && (
        <details open={isWrong || undefined}>
          <summary>{title}</summary>
          <div style={{ paddingBlockStart: 12 }}>{inputs(folded)}</div>
        </details>
      )}
    </>
  );
}
