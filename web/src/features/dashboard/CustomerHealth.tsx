import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { HealthRing } from "@/shared/ui/HealthRing";
import { Panel } from "@/shared/ui/Panel";
import classes from "./Dashboard.module.css";
import { dayAfter, dayIn } from "./dashboardQueries";
import type { DashboardAnswer } from "./dashboardTypes";

/** The average with where it goes, and the three groups to look after. */
export function CustomerHealth({ data, className }: { data: DashboardAnswer; className?: string }) {
  const { t } = useTranslation("dashboard");
  const can = useCan();
  const format = useFormat();
  const { health } = data;
  const newSince = dayAfter(dayIn(format.settings.timeZone, format.now()), -29);
  const groups = [
    ["atRisk", health.atRisk, "/customers?lifecycleStage=AT_RISK&sort=-lifetimeValue"],
    ["new", health.new, `/customers?firstOrderAt.gte=${newSince}&sort=-firstOrderAt`],
    ["loyal", health.loyal, "/customers?lifecycleStage=LOYAL_CUSTOMER&sort=-lifetimeValue"],
  ] as const;
  const more = can("analytics:read") && <AddressLink href="/analytics/health">{t("health.more")}</AddressLink>;
  return (
    <Panel title={t("health.title")} action={more} className={className}>
      {health.average !== undefined && (
        <div className={classes.health}>
          <HealthRing score={Math.round(health.average)} size={88} />
          <div>
            <Text fw={500}>{t("health.average")}</Text>
            <Trend points={health.trend} />
          </div>
        </div>
      )}
      <ul className={classes.rows}>
        {groups.map(([name, count, href]) => (
          <li key={name}>
            <div className={classes.row}>
              <span className={classes.main}>
                <AddressLink href={href} className={`${classes.title} ${classes.cover}`}>
                  {t(`health.${name}.name`)}
                </AddressLink>
                <span className={classes.sub}>{t(`health.${name}.means`)}</span>
              </span>
              <span className={classes.count}>{format.number(count)}</span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Trend({ points = [] }: { points?: { day: string; average: number }[] }) {
  const { t } = useTranslation("dashboard");
  const format = useFormat();
  const last = points.at(-1);
  const first = points.at(-31) ?? points[0];
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
