import { Text } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Chart } from "@/shared/chart/Chart";
import type { ChartOption } from "@/shared/chart/chartTypes";
import { tickDay } from "@/shared/chart/tickDay";
import { useFormat } from "@/shared/format/FormatProvider";
import { Panel } from "@/shared/ui/Panel";
import type { HealthAnswer } from "./analyticsTypes";

/** The average day by day, as the runs so far found it. */
export function HealthTrend({ data }: { data: HealthAnswer }) {
  const { t } = useTranslation("analytics");
  const format = useFormat();
  const { trend } = data;
  const option = useMemo<ChartOption>(
    () => ({
      tooltip: {
        trigger: "axis",
        axisPointer: { label: { formatter: ({ value }) => format.day(tickDay(Number(value))) } },
        valueFormatter: (value) => format.number(Number(value), 1),
      },
      grid: { top: 12, right: 40 },
      // The runs are not always a day apart, so the days stand where they belong in time.
      xAxis: {
        type: "time",
        axisLabel: { hideOverlap: true, formatter: (value: number) => format.day(tickDay(value)) },
      },
      yAxis: { type: "value", min: 0, max: 100, axisLabel: { formatter: (value: number) => format.number(value) } },
      series: [
        {
          type: "line",
          name: t("health.average"),
          data: trend.map(({ day, average }) => [day, average]),
          symbol: "none",
          areaStyle: { opacity: 0.08 },
          lineStyle: { width: 2 },
          endLabel: {
            show: true,
            color: "inherit",
            formatter: ({ value }) => format.number(Number((value as [string, number])[1]), 1),
          },
        },
      ],
    }),
    [trend, format, t],
  );
  if (trend.length < 2) {
    return (
      <Panel title={t("health.trend")}>
        <Text c="dimmed">{t("health.trendThin")}</Text>
      </Panel>
    );
  }
  return (
    <Panel>
      <Chart
        order={2}
        title={t("health.trend")}
        height={290}
        option={option}
        table={{
          head: [t("column.day"), t("health.average")],
          rows: [...trend].reverse().map(({ day, average }) => [format.day(day), format.number(average, 1)]),
        }}
      />
    </Panel>
  );
}
