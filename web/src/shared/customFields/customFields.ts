import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { useLanguage } from "@/shared/i18n/useLanguage";

export type CustomField = Schemas["CustomField"];
export type CustomFieldChoice = Schemas["CustomFieldChoice"];
export type CustomFieldKind = Schemas["CustomFieldKind"];
export type CustomFieldRecord = Schemas["CustomFieldRecord"];

/** What every record with custom fields has. */
export interface WithCustomFields {
  id: string;
  version?: number;
  customFields?: Record<string, unknown>;
}

export const customFieldsQuery = {
  queryKey: ["custom_fields", "list"],
  queryFn: ({ signal }: { signal: AbortSignal }) => http.get("/api/admin/custom-fields", { signal }),
  staleTime: 60_000,
};

/** A name in the person's language, else in English, else in whichever there is. */
export const named = (labels: Record<string, string>, language: string, otherwise: string) =>
  labels[language] ?? labels.en ?? Object.values(labels)[0] ?? otherwise;

/** A custom field as screens use it, with its words. */
export interface ShownField extends CustomField {
  name: string;
  options: { value: string; label: string; archived: boolean }[];
}

const none: ShownField[] = [];

/** The fields of one kind of record that are in use and may be seen, in their order. */
export function useCustomFields(record?: CustomFieldRecord, wanted = true): ShownField[] {
  const { code } = useLanguage();
  const seesSensitive = useCan()("fields:sensitive");
  const { data } = useQuery({ ...customFieldsQuery, enabled: wanted });
  return useMemo(
    () =>
      data?.items
        .filter((field) => field.record === record && !field.archived && (seesSensitive || !field.sensitive))
        .map((field) => ({
          ...field,
          name: named(field.labels, code, field.key),
          options: field.choices.map(({ key, labels, archived }) => ({
            value: key,
            label: named(labels, code, key),
            archived,
          })),
        })) ?? none,
    [data, record, code, seesSensitive],
  );
}
