import { Table, Text } from "@mantine/core";
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

/** From which list a price is; a typed one only where the list says another. */
function OriginText({ line, currency }: { line: QuoteLine; currency: string }) {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  const { origin } = line;
  if (!origin || origin.source === "CATALOGUE") return null;
  if (origin.source === "LIST") {
    return (
      <Text c="dimmed" fz="xs">
        <bdi>{origin.listName}</bdi>
        {origin.from !== undefined &&
          origin.from > 0 &&
          ` · ${t("origin.from", { from: format.number(origin.from, 4) })}`}
      </Text>
    );
  }
  if (origin.listPrice === undefined || origin.listPrice === line.unitPrice) return null;
  return (
    <Text c="dimmed" fz="xs">
      {t("origin.TYPED")} · {t("origin.take")} <Money value={origin.listPrice} currency={currency} />
    </Text>
  );
}

function LineRow({ line, currency, withMargin }: { line: QuoteLine; currency: string; withMargin: boolean }) {
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
        <OriginText line={line} currency={currency} />
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
      {withMargin && (
        <Table.Td ta="end" visibleFrom="sm" c={(line.margin ?? 0) < 0 ? "red" : undefined}>
          <Money value={line.margin} currency={currency} />
          {line.marginPercent !== undefined && (
            <Text c="dimmed" fz="xs">
              {format.percent(line.marginPercent / 100, 1)}
            </Text>
          )}
        </Table.Td>
      )}
    </Table.Tr>
  );
}

/** The lines of a quote, as its document shows them. */
export function QuoteLines({ quote }: { quote: Quote }) {
  const { t } = useTranslation("quotes");
  const withMargin = quote.lines.some(({ margin }) => margin !== undefined);
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
            {withMargin && (
              <Table.Th ta="end" visibleFrom="sm">
                {t("sum.margin")}
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {quote.lines.map((line) => (
            <LineRow key={line.position} line={line} currency={quote.currency} withMargin={withMargin} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
