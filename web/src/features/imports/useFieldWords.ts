import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { customFieldsQuery, named } from "@/shared/customFields/customFields";
import { useLanguage } from "@/shared/i18n/useLanguage";

/** How the fields of a file are called: the program's own, and the unit's custom ones by their names there. */
export function useFieldWords() {
  const { t } = useTranslation("imports");
  const { code } = useLanguage();
  const { data } = useQuery(customFieldsQuery);
  return (field: string): string => {
    if (!field.startsWith("custom.")) return t(`fields.${field}`, { defaultValue: field });
    const key = field.slice("custom.".length);
    const own = data?.items.find((one) => one.key === key);
    return own ? named(own.labels, code, key) : key;
  };
}
