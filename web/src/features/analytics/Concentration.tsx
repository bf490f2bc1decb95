import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Money } from "@/shared/ui/Money";
import { Panel } from "@/shared/ui/Panel";
import { customersHref } from "./analyticsQueries";
import type { CustomerAnalyticsAnswer } from "./analyticsTypes";
import classes from "./FigureTable.module.css";

/** How much of the revenue hangs on few buyers. */
export function RevenueConcentration({ data }: { data: CustomerAnalyticsAnswer }) {
  const { t } = useTranslation("analytics");
  const format = useFormat();
  const { concentration, currency } = data;
  return (
    <Panel title={t("concentration.title")}>
      {concentration.length === 0 ? (
        <Text c="dimmed">{t("noOrders")}</Text>
      ) : (
        <table className={classes.table} aria-label={t("concentration.title")}>
          <thead>
            <tr>
              <th scope="col">{t("concentration.share")}</th>
              <th scope="col" className={classes.number}>
                {t("column.buyers")}
              </th>
              <th scope="col" className={`${classes.number} ${classes.share}`}>
                {t("column.revenue")}
              </th>
              <th scope="col" className={classes.number}>
                {t("concentration.part")}
              </th>
            </tr>
          </thead>
          <tbody>
            {concentration.map((row) => (
              <tr key={row.share}>
                <th scope="row">
                  <AddressLink href={customersHref(row.filter)} className={classes.link}>
                    {t("concentration.best", { share: format.percent(row.share) })}
                  </AddressLink>
                  <span className={classes.track} aria-hidden>
                    <span className={classes.bar} style={{ inlineSize: `${100 * row.revenueShare}%` }} />
                  </span>
                </th>
                <td className={classes.number}>{format.number(row.customers)}</td>
                <td className={`${classes.number} ${classes.share}`}>
                  <Money value={row.revenue} currency={currency} short />
                </td>
                <td className={classes.number}>{format.percent(row.revenueShare, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
