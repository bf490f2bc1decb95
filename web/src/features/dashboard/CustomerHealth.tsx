import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { HealthRing } from "@/shared/ui/HealthRing";
import { Panel } from "@/shared/ui/Panel";
import classes from "./Dashboard.module.css";
import { customersHref, dayAfter } from "./dashboardQueries";
import type { DashboardAnswer, TrendPoint } from "./dashboardTypes";

/** The average with where it goes, and the three groups to look after. */
export function CustomerHealth({ data, className }: { data: DashboardAnswer; className?: string }) {
  const { t } = useTranslation("dashboard");
  const can = useCan();
  const format = useFormat();
  const { health } = data;
  const groups = [
    ["atRisk", "-lifetimeValue"],
    ["new", "-firstOrderAt"],
    ["loyal", "-lifetimeValue"],
  ] as const;
  const more = can("analytics:read") && <AddressLink href="/analytics/health">{t("health.more")}</AddressLink>;
  return (
    <Panel title={t("health.title")} action={more} className={className}>
      {data.counts.customers > 0 && (
        <div className={classes.health}>
          <HealthRing score={Math.round(health.average)} size={88} />
          <div>
            <Text fw={500}>{t("health.average")}</Text>
            <Trend points={health.trend} />
          </div>
        </div>
      )}
      <ul className={classes.rows}>
        {groups.map(([name, sort]) => (
          <li key={name}>
            <div className={classes.row}>
              <span className={classes.main}>
                <AddressLink
                  href={customersHref({ ...health.filters[name], sort })}
                  className={`${classes.title} ${classes.cover}`}
                >
                  {t(`health.${name}.name`)}
                </AddressLink>
                <span className={classes.sub}>{t(`health.${name}.means`)}</span>
              </span>
              <span className={classes.count}>{format.number(health[name])}</span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Against the latest point that is a month old or older, where there is one. */
function Trend({ points }: { points: TrendPoint[] }) {
  const { t } = useTranslation("dashboard");
  const format = useFormat();
  const last = points.at(-1);
  const monthAgo = last && dayAfter(last.day, -30);
  const first = points.filter(({ day }) => monthAgo && day <= monthAgo).at(-1) ?? points[0];
  if (!last || !first || first === last) return <Text c="dimmed">{t("health.noTrend")}</Text>;
  const change = Math.round((last.average - first.average) * 10) / 10;
  const direction = change > 0 ? "up" : change < 0 ? "down" : "flat";
  return (
    <Text size="sm">
      <span className={classes[direction]}>
        {format.difference(change)} {t(`health.${direction}`)}
      </span>{" "}
      <Text span c="dimmed">
        {t("health.since", { day: format.day(first.day) })}
      </Text>
    </Text>
  );
}
