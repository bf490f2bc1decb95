import { Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Chart } from "@/shared/chart/Chart";
import type { ChartOption } from "@/shared/chart/chartTypes";
import { tickDay } from "@/shared/chart/tickDay";
import { useFormat } from "@/shared/format/FormatProvider";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { Panel } from "@/shared/ui/Panel";
import { historyQuery } from "./segmentQueries";

const days = 90;

/** How many were in the segment day by day, and who came and left. */
export function HistoryChart({ segment }: { segment: string }) {
  const { t } = useTranslation("segments");
  const format = useFormat();
  const { data, error, refetch } = useQuery(historyQuery(segment, days));
  const rows = useMemo(() => data?.items ?? [], [data]);
  const option = useMemo<ChartOption>(
    () => ({
      tooltip: {
        trigger: "axis",
        axisPointer: { label: { formatter: ({ value }) => format.day(tickDay(Number(value))) } },
        valueFormatter: (value) => format.number(Math.abs(Number(value))),
      },
      legend: { bottom: 0 },
      grid: { top: 16, bottom: 56 },
      xAxis: {
        // Days on which nobody moved are not told, so the others stand where they belong in time.
        type: "time",
        minInterval: 86_400_000,
        axisLabel: { hideOverlap: true, formatter: (at: number) => format.day(tickDay(at)) },
      },
      yAxis: { type: "value", axisLabel: { formatter: (value: number) => format.short(value) } },
      series: [
        {
          type: "line",
          name: t("history.members"),
          step: "end",
          data: rows.map(({ day, members }) => [day, members]),
          lineStyle: { width: 2 },
        },
        {
          type: "bar",
          name: t("history.joined"),
          stack: "moved",
          barMaxWidth: 14,
          data: rows.map(({ day, joined }) => [day, joined]),
        },
        {
          type: "bar",
          name: t("history.departed"),
          stack: "moved",
          barMaxWidth: 14,
          data: rows.map(({ day, departed }) => [day, -departed]),
        },
      ],
    }),
    [rows, format, t],
  );
  if (error && !data) return <LoadFailed title={t("history.failed")} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={300} aria-hidden />;
  if (rows.length === 0) {
    return (
      <Panel title={t("history.title")}>
        <Text c="dimmed">{t("history.none")}</Text>
      </Panel>
    );
  }
  return (
    <Panel>
      <Chart
        order={2}
        title={t("history.title")}
        height={280}
        option={option}
        table={{
          head: [t("history.day"), t("history.members"), t("history.joined"), t("history.departed")],
          rows: [...rows]
            .reverse()
            .map(({ day, members, joined, departed }) => [
              format.day(day),
              format.number(members),
              format.number(joined),
              format.number(departed),
            ]),
        }}
      />
    </Panel>
  );
}
