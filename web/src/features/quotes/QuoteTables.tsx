import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";
import { Panel } from "@/shared/ui/Panel";
import type { QuoteAnalytics } from "./quote";
import { quotesHref } from "./quoteAnalyticsData";

interface Row {
  key: string;
  name: ReactNode;
  sent: number;
  accepted: number;
  value: number;
  acceptedValue: number;
  conversionRate?: number;
  days?: number;
  filter: Record<string, string>;
}

const columns = ["sent", "accepted", "conversion", "value", "acceptedValue"] as const;

interface Props {
  title: string;
  head: string;
  currency: string;
  rows: Row[];
  withDays?: boolean;
}

function Ranking({ title, head, currency, rows, withDays }: Props) {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  return (
    <Panel title={title}>
      <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": title } }}>
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{head}</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column} ta="end">
                  {t(column === "conversion" ? "analytics.conversion" : `analytics.column.${column}`)}
                </Table.Th>
              ))}
              {withDays && <Table.Th ta="end">{t("analytics.days")}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.key}>
                <Table.Th scope="row" fw={500}>
                  <AddressLink href={quotesHref(row.filter)}>{row.name}</AddressLink>
                </Table.Th>
                <Table.Td ta="end">{format.number(row.sent)}</Table.Td>
                <Table.Td ta="end">
                  {row.accepted === 0 ? (
                    "–"
                  ) : (
                    <AddressLink href={quotesHref({ ...row.filter, status: "ACCEPTED" })}>
                      {format.number(row.accepted)}
                    </AddressLink>
                  )}
                </Table.Td>
                <Table.Td ta="end">
                  {row.conversionRate === undefined ? "–" : format.percent(row.conversionRate)}
                </Table.Td>
                <Table.Td ta="end">
                  <Money value={row.value} currency={currency} short />
                </Table.Td>
                <Table.Td ta="end">
                  <Money value={row.acceptedValue} currency={currency} short />
                </Table.Td>
                {withDays && <Table.Td ta="end">{row.days === undefined ? "–" : format.number(row.days, 1)}</Table.Td>}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}

/** Whose quotes were accepted, how many of them and how soon. */
export function RepTable({ data }: { data: QuoteAnalytics }) {
  const { t } = useTranslation("quotes");
  return (
    <Ranking
      title={t("analytics.reps")}
      head={t("field.ownerId")}
      currency={data.currency}
      withDays
      rows={data.reps.map(({ ownerId, ownerName, daysToAccept, ...figures }) => ({
        key: ownerId ?? "none",
        name: <bdi>{ownerName ?? t("shared:filter.nobody")}</bdi>,
        days: daysToAccept,
        ...figures,
      }))}
    />
  );
}

/** What was quoted for most, and how often it was taken. */
export function ProductTable({ data }: { data: QuoteAnalytics }) {
  const { t } = useTranslation("quotes");
  return (
    <Ranking
      title={t("analytics.products")}
      head={t("field.product")}
      currency={data.currency}
      rows={data.products.map(({ productId, sku, name, ...figures }) => ({
        key: productId,
        name: (
          <>
            <bdi>{name}</bdi> <Bdi>{sku}</Bdi>
          </>
        ),
        ...figures,
      }))}
    />
  );
}
