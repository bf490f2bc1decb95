import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCustomColumns } from "@/shared/customFields/customList";
import type { Column } from "@/shared/data/columns";
import { useFormat } from "@/shared/format/FormatProvider";
import { Money } from "@/shared/ui/Money";
import { DayText, When } from "@/shared/ui/When";
import { isClosed, urgencyOf } from "./deal";
import { type EditedDeal, useOpportunityEdits } from "./opportunityEdits";
import { StageBadge } from "./StageBadge";
import { useToday } from "./useToday";

const late = { color: "var(--crm-bad)" };

/** How each value of a deal looks, in the list. */
export function useOpportunityColumns(wanted: boolean): Column<EditedDeal>[] {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const edits = useOpportunityEdits(wanted);
  const today = useToday();
  const custom = useCustomColumns<EditedDeal>("OPPORTUNITY");
  return useMemo(() => {
    const column = (id: string, width: number, rest: Partial<Column<EditedDeal>>): Column<EditedDeal> => ({
      id,
      header: t(`field.${id}`),
      width,
      cell: () => null,
      edit: edits[id],
      ...rest,
    });
    return [
      column("title", 260, { sort: "title", cell: (row) => <bdi>{row.title}</bdi> }),
      column("customerName", 200, {
        cell: (row) => (
          <Link to={`/customers/${row.customerId}`} className="link" onClick={(event) => event.stopPropagation()}>
            <bdi>{row.customerName}</bdi>
          </Link>
        ),
      }),
      column("stage", 150, { cell: (row) => <StageBadge deal={row} /> }),
      column("value", 140, {
        end: true,
        sort: "value",
        cell: (row) => <Money value={row.value} currency={row.currency} />,
      }),
      column("probability", 90, { end: true, cell: (row) => format.percent(row.probability / 100) }),
      column("weighted", 140, { end: true, cell: (row) => <Money value={row.weighted} currency={row.currency} /> }),
      column("expectedClose", 130, {
        sort: "expectedClose",
        cell: (row) => (
          <span style={!isClosed(row.stage) && (row.expectedClose ?? today) < today ? late : undefined}>
            <DayText day={row.expectedClose} />
          </span>
        ),
      }),
      column("ownerId", 150, { cell: (row) => <bdi>{row.ownerName}</bdi> }),
      column("nextStep", 200, {
        cell: (row) => (
          <span style={urgencyOf(row, today) === "overdue" && !isClosed(row.stage) ? late : undefined}>
            <bdi>{row.nextStep}</bdi>
          </span>
        ),
      }),
      column("nextStepDue", 130, { cell: (row) => <DayText day={row.nextStepDue} /> }),
      column("age", 110, {
        end: true,
        sort: "stageSince",
        cell: (row) => (
          <span style={row.stalled ? { color: "var(--crm-watch)" } : undefined}>
            {t("card.age", { count: row.daysInStage })}
          </span>
        ),
      }),
      column("competitors", 160, { cell: (row) => <bdi>{row.competitors.join(", ")}</bdi> }),
      column("lossReason", 180, { cell: (row) => <bdi>{row.lossReason}</bdi>, edit: undefined }),
      column("closedAt", 140, { sort: "closedAt", cell: (row) => <When at={row.closedAt} /> }),
      column("createdAt", 140, { sort: "createdAt", cell: (row) => <When at={row.createdAt} real /> }),
      ...custom,
    ];
  }, [t, format, edits, today, custom]);
}
