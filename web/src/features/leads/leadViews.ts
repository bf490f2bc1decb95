import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ViewQuery } from "@/shared/api/types";
import type { ListDefaults } from "@/shared/data/listState";
import type { BuiltInView } from "@/shared/data/ViewPicker";

export const listDefaults: ListDefaults = {
  sort: "-createdAt",
  columns: [
    "name",
    "status",
    "response",
    "source",
    "company",
    "expectedValue",
    "ownerId",
    "nextFollowUpAt",
    "createdAt",
  ],
  density: "compact",
};

/** The views that everybody has. */
export function useBuiltInViews(): BuiltInView[] {
  const { t } = useTranslation("leads");
  return useMemo(() => {
    const queries: Record<string, ViewQuery> = {
      mine: { filters: { owner: ["me"], open: ["true"] } },
      unanswered: { filters: { unanswered: ["true"] }, sort: "firstResponseDueAt" },
      overdue: { filters: { overdue: ["true"] }, sort: "firstResponseDueAt" },
      nobodys: { filters: { owner: ["none"], open: ["true"] } },
      qualified: { filters: { status: ["QUALIFIED"] }, sort: "-expectedValue" },
      lost: { filters: { status: ["LOST"] } },
    };
    return Object.entries(queries).map(([id, query]) => ({ id, name: t(`view.${id}`), query }));
  }, [t]);
}
