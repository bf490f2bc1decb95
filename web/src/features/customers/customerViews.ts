import { startOfMonth } from "@internationalized/date";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ViewQuery } from "@/shared/api/types";
import type { ListDefaults } from "@/shared/data/listState";
import type { BuiltInView } from "@/shared/data/ViewPicker";
import { useFormat } from "@/shared/format/FormatProvider";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { calendarOf, inCalendar, isoOf } from "@/shared/ui/days";

export const listDefaults: ListDefaults = {
  sort: "-createdAt",
  columns: [
    "name",
    "healthScore",
    "tier",
    "lifecycleStage",
    "lifetimeValue",
    "orderCount",
    "lastOrderAt",
    "city",
    "ownerId",
    "tags",
  ],
  density: "compact",
};

/** The views that everybody has; a month begins as the calendar of the language counts it. */
export function useBuiltInViews(): BuiltInView[] {
  const { t } = useTranslation("customers");
  const language = useLanguage();
  const format = useFormat();
  const today = format.today();
  return useMemo(() => {
    const monthBegin = isoOf(startOfMonth(inCalendar(today, calendarOf(language))));
    const queries: Record<string, ViewQuery> = {
      mine: { filters: { owner: ["me"] } },
      atRisk: { filters: { lifecycleStage: ["AT_RISK"] }, sort: "-lifetimeValue" },
      highValue: { filters: { shopSegment: ["HIGH_VALUE"] }, sort: "-lifetimeValue" },
      newThisMonth: { filters: { "createdAt.gte": [monthBegin] } },
      dormant: { filters: { shopSegment: ["DORMANT"] }, sort: "-lastOrderAt" },
    };
    return Object.entries(queries).map(([id, query]) => ({ id, name: t(`view.${id}`), query }));
  }, [t, language, today]);
}
