import { useState } from "react";
import type { CustomDraft } from "./CustomInputs";
import { type CustomFieldRecord, useCustomFields } from "./customFields";

/** The custom fields of a record that is being made: what they begin with, what was typed, and what is sent of it. */
export function useCustomDraft(record: CustomFieldRecord) {
  const fields = useCustomFields(record);
  const [typed, setTyped] = useState<CustomDraft>({});
  const initial = Object.fromEntries(
    fields.filter(({ defaultValue }) => defaultValue !== undefined).map((field) => [field.key, field.defaultValue]),
  );
  const draft: CustomDraft = { ...initial, ...typed };
  // What was emptied is said too: else it would get its default.
  const said = Object.entries(draft)
    .map(([key, value]) => [key, value ?? null] as const)
    .filter(([key, value]) => value !== null || initial[key] !== undefined);
  return {
    fields,
    draft,
    setDraft: setTyped,
    /** The names that refusals come under. */
    names: fields.map(({ key }) => `customFields.${key}`),
    body: said.length ? { customFields: Object.fromEntries(said) as Record<string, never> } : {},
  };
}
