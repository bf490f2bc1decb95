import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { HealthRing } from "@/shared/ui/HealthRing";
import { Money } from "@/shared/ui/Money";
import { Panel } from "@/shared/ui/Panel";
import { customersHref } from "./analyticsQueries";
import type { Band, HealthAnswer } from "./analyticsTypes";
import { FigureTable } from "./FigureTable";
import classes from "./Health.module.css";

const colors: Record<Band, string> = {
  HEALTHY: "var(--crm-good)",
  WATCH: "var(--crm-watch)",
  RISK: "var(--crm-bad)",
};

/** The one number, the three groups that move it, and the bands. */
export function HealthOverview({ data }: { data: HealthAnswer }) {
  const { t } = useTranslation("analytics");
  const format = useFormat();
  const groups = [
    ["atRisk", data.atRisk],
    ["new", data.new],
    ["loyal", data.loyal],
  ] as const;
  return (
    <Panel title={t("health.average")}>
      <div className={classes.head}>
        <HealthRing score={Math.round(data.average)} size={96} />
        <dl className={classes.groups}>
          {groups.map(([name, group]) => (
            <div key={name}>
              <dt>{t(`health.${name}`)}</dt>
              <dd>
                <AddressLink href={customersHref(group.filter)} className={classes.count}>
                  {format.number(group.count)}
                </AddressLink>{" "}
                <Text span size="sm" c="dimmed">
                  <Money value={group.revenue} currency={data.currency} short />
                </Text>
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <FigureTable
        head={t("column.band")}
        label={t("health.average")}
        currency={data.currency}
        rows={data.bands.map(({ key, customers, revenue, filter }) => ({
          key,
          label: t(`health.band.${key}.name`),
          hint: t(`health.band.${key}.means`),
          href: customersHref(filter),
          customers,
          revenue,
          color: colors[key],
        }))}
      />
    </Panel>
  );
}
