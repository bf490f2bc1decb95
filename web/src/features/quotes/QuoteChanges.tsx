import { Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Money } from "@/shared/ui/Money";
import classes from "./QuoteChanges.module.css";
import { differenceQuery, type Quote, type QuoteDifference } from "./quote";

type LineChange = QuoteDifference["lines"][number];
type Line = NonNullable<LineChange["is"]>;
const shown = ["name", "quantity", "unitPrice", "discount", "taxRate"] as const;

function Change({ was, is }: { was: ReactNode; is: ReactNode }) {
  return (
    <>
      {was !== "" && <del className={classes.was}>{was}</del>} {is !== "" && <ins className={classes.is}>{is}</ins>}
    </>
  );
}

function useLineWords(currency: string) {
  const format = useFormat();
  return (line: Line, field: (typeof shown)[number]): string => {
    switch (field) {
      case "name":
        return line.name;
      case "quantity":
        return format.number(line.quantity, 4);
      case "unitPrice":
        return format.money(line.unitPrice, currency);
      case "discount":
        if (line.discount?.percent != null) return format.percent(line.discount.percent / 100, 2);
        return line.discount?.amount != null ? format.money(line.discount.amount, currency) : "–";
      case "taxRate":
        return format.percent(line.taxRate / 100, 2);
    }
  };
}

function LineRow({ change, currency }: { change: LineChange; currency: string }) {
  const { t } = useTranslation("quotes");
  const words = useLineWords(currency);
  const line = change.is ?? change.was;
  if (!line) return null;
  return (
    <Table.Tr>
      <Table.Td>{t(`difference.${change.kind}`)}</Table.Td>
      <Table.Td>
        <bdi className={change.kind === "REMOVED" ? classes.was : undefined}>{line.name}</bdi>
      </Table.Td>
      <Table.Td>
        {change.kind === "CHANGED" && change.was && change.is ? (
          shown
            .filter((field) => change.fields.includes(field))
            .map((field) => (
              <div key={field}>
                {t(`line.${field === "name" ? "item" : field}`)}{" "}
                <Change was={words(change.was as Line, field)} is={words(change.is as Line, field)} />
              </div>
            ))
        ) : (
          <>
            {words(line, "quantity")} × {words(line, "unitPrice")}
          </>
        )}
        {change.fields.includes("description") && <div>{t("line.description")}</div>}
      </Table.Td>
      <Table.Td ta="end">
        <Money value={change.is?.amount ?? change.was?.amount} currency={currency} />
      </Table.Td>
    </Table.Tr>
  );
}

/** What a revision says otherwise than the one before it. */
export function QuoteChanges({ quote }: { quote: Quote }) {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  const { data } = useQuery({ ...differenceQuery(quote.id), enabled: quote.revisionOf !== undefined });
  if (!data) return null;
  const fieldWords = (field: string, currency: string, value?: string) => {
    if (value === undefined) return "–";
    if (field === "validUntil") return format.day(value);
    if (field === "taxIncluded") return value === "true" ? "✓" : "–";
    if (field === "discountPercent") return format.percent(Number(value) / 100, 2);
    return field === "discountAmount" || field === "shipping" ? format.money(Number(value), currency) : value;
  };
  return (
    <section aria-label={t("difference.title", { number: data.was.number })} className={classes.changes}>
      <Title order={2} mb="sm">
        {t("difference.title", { number: data.was.number })}
      </Title>
      {data.lines.length === 0 && data.fields.length === 0 ? (
        <Text c="dimmed">{t("difference.none")}</Text>
      ) : (
        <Table.ScrollContainer
          minWidth={420}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": t("difference.lines") } }}
        >
          <Table aria-label={t("difference.lines")}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("difference.what")}</Table.Th>
                <Table.Th>{t("line.item")}</Table.Th>
                <Table.Th>{t("difference.how")}</Table.Th>
                <Table.Th ta="end">{t("line.amount")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.lines.map((change) => (
                <LineRow
                  key={`${change.kind}${change.is?.position ?? change.was?.position}`}
                  change={change}
                  currency={data.is.currency}
                />
              ))}
              {data.fields.map(({ field, was, is }) => (
                <Table.Tr key={field}>
                  <Table.Td>{t("difference.CHANGED")}</Table.Td>
                  <Table.Td>{t(`field.${field}` as "field.title", { defaultValue: field })}</Table.Td>
                  <Table.Td colSpan={2}>
                    <Change
                      was={fieldWords(field, data.was.currency, was)}
                      is={fieldWords(field, data.is.currency, is)}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
              <Table.Tr>
                <Table.Td colSpan={2} fw={600}>
                  {t("sum.total")}
                </Table.Td>
                <Table.Td>
                  {data.was.price.total !== data.is.price.total && (
                    <del className={classes.was}>{format.money(data.was.price.total, data.was.currency)}</del>
                  )}
                </Table.Td>
                <Table.Td ta="end" fw={600}>
                  <Money value={data.is.price.total} currency={data.is.currency} />
                </Table.Td>
              </Table.Tr>
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}
