import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { OrderRow } from "@/shared/api/types";
import type { Column } from "@/shared/data/columns";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";
import { When } from "@/shared/ui/When";
import { KindBadge, StatusBadge } from "./StatusBadge";

/** How orders look in a table, in the list as on a customer's page. */
export function useOrderColumns(): Column<OrderRow>[] {
  const { t } = useTranslation("orders");
  const format = useFormat();
  return useMemo(() => {
    const column = (id: string, width: number, rest: Partial<Column<OrderRow>>): Column<OrderRow> => ({
      id,
      header: t(`field.${id}`),
      width,
      cell: () => null,
      ...rest,
    });
    return [
      column("number", 140, { sort: "number", cell: (row) => <Bdi>{row.number}</Bdi> }),
      column("placedAt", 170, { sort: "placedAt", cell: (row) => <When at={row.placedAt} exact /> }),
      column("customerName", 220, {
        cell: (row) =>
          row.customerId ? (
            <Link to={`/customers/${row.customerId}`} className="link" onClick={(event) => event.stopPropagation()}>
              <bdi>{row.customerName}</bdi>
            </Link>
          ) : (
            <span style={{ color: "var(--crm-secondary)" }}>{t("guest")}</span>
          ),
      }),
      column("kind", 120, { cell: (row) => <KindBadge kind={row.kind} /> }),
      column("status", 130, { cell: (row) => <StatusBadge status={row.status} /> }),
      column("paymentStatus", 130, {
        cell: (row) => row.paymentStatus && t(`payment.${row.paymentStatus}`),
      }),
      column("lineCount", 80, {
        end: true,
        cell: (row) => (row.lineCount === undefined ? null : format.number(row.lineCount)),
      }),
      column("total", 150, {
        end: true,
        sort: "total",
        cell: (row) => <Money value={row.total} currency={row.currency} />,
      }),
      column("refunded", 130, {
        end: true,
        cell: (row) => (row.refunded ? <Money value={row.refunded} currency={row.currency} /> : null),
      }),
      column("externalId", 140, { cell: (row) => <Bdi>{row.externalId}</Bdi> }),
    ];
  }, [t, format]);
}
