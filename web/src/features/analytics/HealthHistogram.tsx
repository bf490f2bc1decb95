import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Panel } from "@/shared/ui/Panel";
import { customersHref } from "./analyticsQueries";
import type { HealthBin } from "./analyticsTypes";
import classes from "./Health.module.css";

const colorOf = (from: number) => (from >= 70 ? "var(--crm-good)" : from >= 40 ? "var(--crm-watch)" : "var(--crm-bad)");

/** How the scores are spread, in steps of ten; low to high runs left to right in every language. */
export function HealthHistogram({ bins }: { bins: HealthBin[] }) {
  const { t } = useTranslation("analytics");
  const format = useFormat();
  const most = Math.max(1, ...bins.map((bin) => bin.customers));
  return (
    <Panel title={t("health.histogram")}>
      <ol className={classes.columns} dir="ltr">
        {bins.map(({ from, to, customers, filter }) => {
          const range = `${format.number(from)}–${format.number(to)}`;
          return (
            <li key={from}>
              <AddressLink
                href={customersHref(filter)}
                className={classes.column}
                aria-label={t("health.bin", { range, count: customers })}
              >
                <span className={classes.columnCount}>{format.number(customers)}</span>
                <span
                  className={classes.columnBar}
                  style={{ blockSize: `${(100 * customers) / most}%`, background: colorOf(from) }}
                />
              </AddressLink>
              <span className={classes.columnLabel} aria-hidden>
                {format.number(from)}
              </span>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
