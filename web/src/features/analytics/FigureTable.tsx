import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Money } from "@/shared/ui/Money";
import classes from "./FigureTable.module.css";

export interface FigureRow {
  key: string;
  label: string;
  /** One line on what the label means. */
  hint?: string;
  /** Beside the label, such as a badge. */
  sign?: ReactNode;
  href: string;
  customers: number;
  revenue: number;
  color?: string;
}

interface Props {
  /** What the rows are cut by: the head of the first column. */
  head: string;
  label: string;
  rows: FigureRow[];
  currency: string;
  /** Many rows: what a label means stands beside it. */
  isDense?: boolean;
}

/** Bars that are a table too: customers and revenue of each part of the whole; a row opens the list of its customers. */
export function FigureTable({ head, label, rows, currency, isDense }: Props) {
  const { t } = useTranslation("analytics");
  const format = useFormat();
  const most = Math.max(1, ...rows.map((row) => row.customers));
  const all = Math.max(
    1,
    rows.reduce((sum, row) => sum + row.customers, 0),
  );
  return (
    <table className={`${classes.table} ${isDense ? classes.inline : ""}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className={classes.number}>
            {t("column.customers")}
          </th>
          <th scope="col" className={`${classes.number} ${classes.share}`}>
            {t("column.share")}
          </th>
          <th scope="col" className={classes.number}>
            {t("column.revenue")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <AddressLink href={row.href} className={classes.link}>
                {row.sign} {row.label}
              </AddressLink>
              {row.hint && <span className={classes.hint}>{row.hint}</span>}
              <span className={classes.track} aria-hidden>
                <span
                  className={classes.bar}
                  style={{ inlineSize: `${(100 * row.customers) / most}%`, background: row.color }}
                />
              </span>
            </th>
            <td className={classes.number}>{format.number(row.customers)}</td>
            <td className={`${classes.number} ${classes.share}`}>{format.percent(row.customers / all, 1)}</td>
            <td className={classes.number}>
              <Money value={row.revenue} currency={currency} short />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
