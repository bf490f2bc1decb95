import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CellEdit } from "@/shared/data/columns";
import { type Format, useFormat } from "@/shared/format/FormatProvider";
import { CustomValue } from "./CustomValue";
import { type CustomFieldRecord, useCustomFields } from "./customFields";

const nothing = "–";
const isEmpty = (value: unknown) => value === undefined || value === null || value === "";

/** A value as it reads in a sentence: the word of a choice, numbers and days in the person's own script and calendar. */
export function valueWords<T>(edit: CellEdit<T> | undefined, value: unknown, format: Format): string {
  const word = (one: unknown) => edit?.options?.find((option) => option.value === String(one))?.label ?? String(one);
  if (isEmpty(value)) return nothing;
  if (Array.isArray(value)) return value.map(word).join(" · ") || nothing;
  if (edit?.kind === "day") return format.day(String(value));
  return typeof value === "number" ? format.number(value, 6) : word(value);
}

const ownerNameOf = (record: object) => ("ownerName" in record ? (record.ownerName as string | null) : undefined);

/**
 * The names of a record's fields and how their values read, also of its custom ones, as `useRecordEdit` asks for them.
 *
 * @param words the locale file with the names, under `field`
 */
export function useFieldWords<T>(words: string, edits: Record<string, CellEdit<T>>, custom?: CustomFieldRecord) {
  const { t } = useTranslation(words as "shared");
  const format = useFormat();
  const customFields = useCustomFields(custom, false); // whoever shows them has fetched them
  return useMemo(() => {
    const ownField = (name: string) => customFields.find(({ key }) => name === `customFields.${key}`);
    return {
      labelOf: (name: string) =>
        ownField(name)?.name ?? (t as (key: string, otherwise: string) => string)(`field.${name}`, name),
      wordsOf: (name: string, value: unknown, record: object): ReactNode => {
        const field = ownField(name);
        if (field) return isEmpty(value) ? nothing : <CustomValue field={field} value={value} />;
        const known = name === "ownerId" && value ? ownerNameOf(record) : undefined;
        return <bdi>{known ?? valueWords(edits[name], value, format)}</bdi>;
      },
    };
  }, [t, format, customFields, edits]);
}
