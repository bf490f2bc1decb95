import { Group, Stack, Text, Title } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Chart } from "@/shared/chart/Chart";
import type { ChartOption } from "@/shared/chart/chartTypes";
import { useFormat } from "@/shared/format/FormatProvider";
import { HealthRing } from "@/shared/ui/HealthRing";
import classes from "./CustomerHealthScore.module.css";
import { components, type Health, type HealthReason } from "./customer360";
import { ReasonText } from "./ReasonText";

export function HealthReasons({ reasons = [], most = 3 }: { reasons?: HealthReason[]; most?: number }) {
  const format = useFormat();
  return (
    <ul className={classes.reasons}>
      {reasons.slice(0, most).map((reason) => (
        <li key={reason.component + reason.code} data-good={(reason.impact ?? 0) >= 0}>
          <ReasonText reason={reason} />
          {reason.impact !== undefined && reason.impact !== 0 && (
            <Text span c="dimmed">
              {" "}
              {format.points(reason.impact)}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}

function Components({ values }: { values: NonNullable<Health["components"]> }) {
  const { t } = useTranslation("customers");
  const format = useFormat();
  return (
    <div className={classes.components}>
      {components.map((name) => {
        const value = values[name] ?? 0;
        const label = t(`health.component.${name}`);
        return (
          <div key={name} className={classes.component}>
            <span title={t(`health.about.${name}`)}>{label}</span>
            <span
              role="meter"
              aria-label={label}
              aria-valuenow={Math.round(value)}
              aria-valuemin={0}
              aria-valuemax={100}
              className={classes.bar}
            >
              <span style={{ inlineSize: `${Math.max(0, Math.min(100, value))}%` }} />
            </span>
            <span className={`tabular ${classes.value}`}>{format.number(value)}</span>
          </div>
        );
      })}
    </div>
  );
}

function Trend({ trend }: { trend: NonNullable<Health["trend"]> }) {
  const { t } = useTranslation("customers");
  const format = useFormat();
  const option = useMemo<ChartOption>(
    () => ({
      grid: { top: 8, bottom: 4, left: 4, right: 12 },
      xAxis: { type: "category", boundaryGap: false, data: trend.map((point) => format.day(point.day)) },
      yAxis: {
        type: "value",
        min: 0,
        max: 100,
        interval: 50,
        axisLabel: { formatter: (v: number) => format.number(v) },
      },
      tooltip: { trigger: "axis", valueFormatter: (value) => format.number(Number(value)) },
      series: [
        {
          type: "line",
          name: t("health.title"),
          data: trend.map((point) => point.score),
          symbol: "none",
          areaStyle: { opacity: 0.08 },
          lineStyle: { width: 2 },
        },
      ],
    }),
    [trend, format, t],
  );
  const table = {
    head: [t("health.day"), t("health.title")],
    rows: trend.map((point) => [format.day(point.day), format.number(point.score)]),
  };
  return <Chart title={t("health.trend")} option={option} table={table} height={120} />;
}

/** How well it goes with a customer: the number, what it is made of, why, and whether it gets better. */
export function CustomerHealthScore({ health }: { health: Health }) {
  const { t } = useTranslation("customers");
  return (
    <Stack gap="md" component="section" aria-label={t("health.title")}>
      <Title order={2}>{t("health.title")}</Title>
      <Group align="center" gap="xl" wrap="nowrap" className={classes.top}>
        <HealthRing score={health.score} size={96} />
        {health.components ? (
          <Components values={health.components} />
        ) : (
          <Text c="dimmed">{t("health.notScored")}</Text>
        )}
      </Group>
      {(health.reasons?.length ?? 0) > 0 && (
        <div>
          <Title order={3} mb={4}>
            {t("health.why")}
          </Title>
          <HealthReasons reasons={health.reasons} />
        </div>
      )}
      {(health.trend?.length ?? 0) > 1 && <Trend trend={health.trend ?? []} />}
    </Stack>
  );
}
