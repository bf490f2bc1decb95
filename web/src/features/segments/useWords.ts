import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { useNames } from "./lookups";
import { fieldsQuery } from "./segmentQueries";
import type { SegmentFilter } from "./segmentTypes";
import type { Words } from "./sentence";

/** Everything that a definition needs to be told in the person's language. */
export function useWords(filter: SegmentFilter | undefined): Words {
  const { t } = useTranslation(["segments", "shared"]);
  const format = useFormat();
  const { code } = useLanguage();
  const nameOf = useNames(filter);
  const { data } = useQuery(fieldsQuery);
  const fields = useMemo(() => new Map((data?.items ?? []).map((field) => [field.name, field])), [data]);
  return { t: t as Words["t"], format, nameOf, fields, language: code };
}
