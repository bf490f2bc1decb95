import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Column } from "@/shared/data/columns";
import type { FilterSpec } from "@/shared/data/filters";
import { CustomValue } from "./CustomValue";
import { useCustomEdits } from "./customEdits";
import { type CustomFieldRecord, type ShownField, useCustomFields, type WithCustomFields } from "./customFields";

const widths: Partial<Record<ShownField["kind"], number>> = { NUMBER: 110, MONEY: 140, DATE: 120, YES_NO: 90 };

/** Columns for the custom fields of a list's records; sensitive ones are shown on the record only. */
export function useCustomColumns<T extends WithCustomFields>(record: CustomFieldRecord): Column<T>[] {
  const fields = useCustomFields(record);
  const edits = useCustomEdits<T>(fields);
  return useMemo(
    () =>
      fields
        .filter(({ sensitive }) => !sensitive)
        .map((field) => ({
          id: `custom.${field.key}`,
          header: field.name,
          width: widths[field.kind] ?? 160,
          end: field.kind === "NUMBER" || field.kind === "MONEY",
          // several values have no order
          sort: field.kind === "CHOICES" ? undefined : `custom.${field.key}`,
          cell: (row) => <CustomValue field={field} value={row.customFields?.[field.key]} />,
          edit: edits[`custom.${field.key}`],
        })),
    [fields, edits],
  );
}

function specOf(field: ShownField, t: (key: string) => string): FilterSpec {
  const common = { field: `custom.${field.key}`, label: field.name };
  switch (field.kind) {
    case "NUMBER":
      return { ...common, kind: "number" };
    case "MONEY":
      return { ...common, kind: "number", money: true };
    case "DATE":
      return { ...common, kind: "date" };
    case "CHOICE":
    case "CHOICES":
      return { ...common, kind: "enum", options: field.options };
    case "YES_NO":
      return {
        ...common,
        kind: "enum",
        options: ["true", "false"].map((value) => ({ value, label: t(value === "true" ? "yes" : "no") })),
      };
    default:
      return { ...common, kind: "text", fragment: true };
  }
}

/** Filters for the custom fields of a list's records. In the address all of them begin with `custom`. */
export function useCustomFilters(record: CustomFieldRecord): FilterSpec[] {
  const { t } = useTranslation();
  const fields = useCustomFields(record);
  return useMemo(
    () => fields.filter(({ sensitive }) => !sensitive).map((field) => specOf(field, t as (key: string) => string)),
    [fields, t],
  );
}
