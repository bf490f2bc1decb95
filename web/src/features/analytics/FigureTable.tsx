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
  /** What bars and shares measure; the rows come in its order. */
  by?: "customers" | "revenue";
  /** What the shares are of, where the rows are not all of it. */
  whole?: number;
  /** Many rows: what a label means stands beside it. */
  isDense?: boolean;
}

/** Bars that are a table too: customers and revenue of each part of the whole; a row opens the list of its customers. */
export function FigureTable({ head, label, rows, currency, by = "customers", whole, isDense }: Props) {
  const { t } = useTranslation("analytics");
  const format = useFormat();
  const most = Math.max(1, ...rows.map((row) => row[by]));
  const all = whole ?? rows.reduce((sum, row) => sum + row[by], 0);
  // The share stands beside the figure that it is a share of.
  const columns = by === "customers" ? ["customers", "share", "revenue"] : ["customers", "revenue", "share"];
  const cells: Record<string, (row: FigureRow) => ReactNode> = {
    customers: (row) => format.number(row.customers),
    share: (row) => format.percent(all > 0 ? row[by] / all : 0, 1),
    revenue: (row) => <Money value={row.revenue} currency={currency} short />,
  };
  const classOf = (name: string) => (name === "share" ? `${classes.number} ${classes.share}` : classes.number);
  return (
    <table className={`${classes.table} ${isDense ? classes.inline : ""}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {columns.map((name) => (
            <th key={name} scope="col" className={classOf(name)}>
              {t(`column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <AddressLink href={row.href} className={classes.link}>
                {row.label}
              </AddressLink>{" "}
              {row.hint && <span className={classes.hint}>{row.hint}</span>}
              <span className={classes.track} aria-hidden>
                <span
                  className={classes.bar}
                  style={{ inlineSize: `${(100 * Math.max(0, row[by])) / most}%`, background: row.color }}
                />
              </span>
            </th>
            {columns.map((name) => (
              <td key={name} className={classOf(name)}>
                {cells[name]?.(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
