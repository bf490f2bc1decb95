import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CellEdit, EditValue } from "@/shared/data/columns";
import type { ShownField, WithCustomFields } from "./customFields";

type Words = (key: string) => string;

/** The patch of one field; the others stay, because the API takes what is inside as a merge patch too. */
const patchOf = <T extends WithCustomFields>(key: string, value: unknown) =>
  ({ customFields: { [key]: value } }) as unknown as Partial<T>;

function edit<T extends WithCustomFields>(field: ShownField, t: Words): CellEdit<T> {
  const { key } = field;
  const own = (row: T) => row.customFields?.[key];
  const plain = (kind: CellEdit<T>["kind"], options?: CellEdit<T>["options"]): CellEdit<T> => ({
    kind,
    options,
    value: (row) => own(row) as EditValue | undefined,
    patch: (value) => patchOf(key, value),
  });
  switch (field.kind) {
    case "NUMBER":
    case "MONEY":
      return plain("number");
    case "DATE":
      return plain("day");
    case "CHOICE":
      return plain(
        "select",
        field.options.filter(({ archived }) => !archived),
      );
    case "YES_NO":
      return {
        kind: "select",
        options: ["true", "false"].map((value) => ({ value, label: t(value === "true" ? "yes" : "no") })),
        value: (row) => (own(row) === undefined || own(row) === null ? undefined : String(own(row))),
        patch: (value) => patchOf(key, value === null ? null : value === "true"),
      };
    case "CHOICES":
      // Written and chosen by their words, kept by their keys; a word that is none of them is told by the server.
      return {
        kind: "tags",
        options: field.options.filter(({ archived }) => !archived).map(({ label }) => ({ value: label, label })),
        value: (row) =>
          ((own(row) as string[] | undefined) ?? []).map(
            (one) => field.options.find(({ value }) => value === one)?.label ?? one,
          ),
        patch: (value) =>
          patchOf(
            key,
            (Array.isArray(value) ? value : []).map(
              (word) => field.options.find(({ label }) => label === word)?.value ?? word,
            ),
          ),
      };
    case "TEXT":
      return plain("long");
    default:
      return plain("text");
  }
}

/** How each custom field is edited where it stands; by the id its column has. */
export function useCustomEdits<T extends WithCustomFields>(fields: ShownField[]): Record<string, CellEdit<T>> {
  const { t } = useTranslation();
  return useMemo(
    () => Object.fromEntries(fields.map((field) => [`custom.${field.key}`, edit<T>(field, t as Words)])),
    [fields, t],
  );
}

/** What a record shows until the server has answered: a change of one field leaves the others as they are. */
export const withCustomFields = <T extends WithCustomFields>(patch: Partial<T>, row: T): Partial<T> =>
  "customFields" in patch ? ({ customFields: { ...row.customFields, ...patch.customFields } } as Partial<T>) : {};
