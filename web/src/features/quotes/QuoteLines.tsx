import { Table } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";
import type { Discount, Quote, QuoteLine } from "./quote";

function DiscountText({ discount, currency }: { discount?: Discount; currency: string }) {
  const format = useFormat();
  if (discount?.percent != null) return <>{format.percent(discount.percent / 100, 2)}</>;
  return discount?.amount != null ? <Money value={discount.amount} currency={currency} /> : null;
}

function LineRow({ line, currency }: { line: QuoteLine; currency: string }) {
  const format = useFormat();
  const name = <bdi>{line.name}</bdi>;
  return (
    <Table.Tr>
      <Table.Td>
        {line.productId ? (
          <Link to={`/products/${line.productId}`} className="link">
            {name}
          </Link>
        ) : (
          name
        )}{" "}
        {line.sku && (
          <span style={{ color: "var(--crm-secondary)", whiteSpace: "nowrap" }}>
            <Bdi>{line.sku}</Bdi>
          </span>
        )}
        {line.description && (
          <div style={{ color: "var(--crm-secondary)", whiteSpace: "pre-line" }}>
            <bdi>{line.description}</bdi>
          </div>
        )}
      </Table.Td>
      <Table.Td ta="end">{format.number(line.quantity, 4)}</Table.Td>
      <Table.Td ta="end" visibleFrom="sm">
        <Money value={line.unitPrice} currency={currency} />
      </Table.Td>
      <Table.Td ta="end" visibleFrom="sm">
        <DiscountText discount={line.discount} currency={currency} />
      </Table.Td>
      <Table.Td ta="end" visibleFrom="sm">
        {format.percent(line.taxRate / 100, 2)}
      </Table.Td>
      <Table.Td ta="end">
        <Money value={line.amount} currency={currency} />
      </Table.Td>
    </Table.Tr>
  );
}

/** The lines of a quote, as its document shows them. */
export function QuoteLines({ quote }: { quote: Quote }) {
  const { t } = useTranslation("quotes");
  return (
    <Table.ScrollContainer
      minWidth={280}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": t("lines") } }}
    >
      <Table aria-label={t("lines")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("line.item")}</Table.Th>
            <Table.Th ta="end">{t("line.quantity")}</Table.Th>
            <Table.Th ta="end" visibleFrom="sm">
              {t("line.unitPrice")}
            </Table.Th>
            <Table.Th ta="end" visibleFrom="sm">
              {t("line.discount")}
            </Table.Th>
            <Table.Th ta="end" visibleFrom="sm">
              {t("line.taxRate")}
            </Table.Th>
            <Table.Th ta="end">{t("line.amount")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {quote.lines.map((line) => (
            <LineRow key={line.position} line={line} currency={quote.currency} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
