import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Column } from "@/shared/data/columns";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";
import { When } from "@/shared/ui/When";
import { ApprovalBadge, QuoteStatusBadge } from "./QuoteStatusBadge";
import type { QuoteRow } from "./quote";

/** How quotes look in a table, in the list as on a customer's page. */
export function useQuoteColumns(): Column<QuoteRow>[] {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  return useMemo(() => {
    const column = (
      id: "number" | "title" | "status" | "total" | "validUntil" | "lineCount" | "createdAt" | "sentAt" | "decidedAt",
      width: number,
      rest: Partial<Column<QuoteRow>>,
    ): Column<QuoteRow> => ({ id, header: t(`field.${id}`), width, cell: () => null, ...rest });
    return [
      column("number", 130, { sort: "number", cell: (row) => <Bdi>{row.number}</Bdi> }),
      {
        id: "customerName",
        header: t("field.customerName"),
        width: 220,
        cell: (row) => (
          <Link to={`/customers/${row.customerId}`} className="link" onClick={(event) => event.stopPropagation()}>
            <bdi>{row.customerName}</bdi>
          </Link>
        ),
      },
      column("title", 220, { cell: (row) => <bdi>{row.title}</bdi> }),
      column("status", 130, {
        cell: (row) => <QuoteStatusBadge status={row.status} revised={row.revisedBy !== undefined} />,
      }),
      column("total", 150, {
        end: true,
        sort: "total",
        cell: (row) => <Money value={row.total} currency={row.currency} />,
      }),
      column("validUntil", 130, { sort: "validUntil", cell: (row) => format.day(row.validUntil) }),
      {
        id: "ownerName",
        header: t("field.ownerId"),
        width: 150,
        cell: (row) => <bdi>{row.ownerName}</bdi>,
      },
      column("lineCount", 80, { end: true, cell: (row) => format.number(row.lineCount) }),
      {
        id: "approval",
        header: t("field.approval"),
        width: 150,
        cell: (row) => <ApprovalBadge approval={row.approval} />,
      },
      column("sentAt", 150, { cell: (row) => row.sentAt && <When at={row.sentAt} /> }),
      column("decidedAt", 150, { cell: (row) => row.decidedAt && <When at={row.decidedAt} /> }),
      column("createdAt", 150, { sort: "createdAt", cell: (row) => <When at={row.createdAt} /> }),
    ];
  }, [t, format]);
}
