import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Money } from "@/shared/ui/Money";
import classes from "./QuoteSums.module.css";
import type { QuotePrice } from "./quote";

interface Props {
  price: QuotePrice;
  currency: string;
  taxIncluded: boolean;
}

/** What a quote comes to: the server's amounts, one below the other. */
export function QuoteSums({ price, currency, taxIncluded }: Props) {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  const { margin } = price;
  const row = (label: ReactNode, value: number, className?: string) => (
    <Fragment key={String(label)}>
      <dt className={className}>{label}</dt>
      <dd className={className}>
        <Money value={value} currency={currency} />
      </dd>
    </Fragment>
  );
  return (
    <dl className={classes.sums} aria-label={t("sums")}>
      {row(t("sum.subtotal"), price.subtotal)}
      {price.lineDiscount !== 0 && row(t("sum.lineDiscount"), -price.lineDiscount)}
      {price.wholeDiscount !== 0 && row(t("sum.wholeDiscount"), -price.wholeDiscount)}
      {price.taxes
        .filter((tax) => tax.rate !== 0)
        .map((tax) =>
          row(t(taxIncluded ? "sum.taxWithin" : "sum.tax", { rate: format.percent(tax.rate / 100, 2) }), tax.tax),
        )}
      {price.shipping !== 0 && row(t("sum.shipping"), price.shipping)}
      {row(t("sum.total"), price.total, classes.total)}
      {margin && (
        <>
          <dt className={classes.margin}>{t("sum.margin")}</dt>
          <dd className={classes.margin}>
            <Money value={margin.amount} currency={currency} />
            {margin.percent !== undefined && ` · ${format.percent(margin.percent / 100, 1)}`}
          </dd>
        </>
      )}
    </dl>
  );
}
