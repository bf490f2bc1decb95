import { useMediaQuery } from "@mantine/hooks";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Chart } from "@/shared/chart/Chart";
import { chartColors, chartGrey } from "@/shared/chart/chartTheme";
import type { ChartOption } from "@/shared/chart/chartTypes";
import { useFormat } from "@/shared/format/FormatProvider";
import { Panel } from "@/shared/ui/Panel";
import { behind, type Forecast, type Whose } from "./forecast";

const [orange, slate, teal, ochre] = chartColors;

/** Won, committed and what may come on top, month by month; the lines are the weighted forecast and the target. */
export function ForecastChart({ data, whose }: { data: Forecast; whose: Whose }) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const { months, currency } = data;
  const narrow = useMediaQuery("(max-width: 767px)");
  const hasTargets = months.some(({ target }) => target);
  const option = useMemo((): ChartOption => {
    const bar = (name: string, color: string | undefined, value: (month: (typeof months)[number]) => number) => ({
      type: "bar" as const,
      name,
      stack: "month",
      barMaxWidth: 32,
      color,
      data: months.map(value),
    });
    const line = (name: string, color: string | undefined, values: (number | null)[], dashed: boolean) => ({
      type: "line" as const,
      name,
      color,
      symbol: dashed ? "none" : "circle",
      symbolSize: 6,
      lineStyle: { width: 2, type: dashed ? ("dashed" as const) : ("solid" as const) },
      data: values,
    });
    return {
      legend: { show: true, left: 0 },
      // the legend takes two lines there
      ...(narrow && { grid: { top: 56 } }),
      tooltip: {
        trigger: "axis",
        axisPointer: { type: "shadow" },
        valueFormatter: (value) =>
          value === null || value === undefined ? "–" : format.money(Number(value), currency),
      },
      xAxis: { type: "category", data: months.map(({ month }) => format.month(`${month}-01`)) },
      yAxis: { type: "value", axisLabel: { formatter: (value: number) => format.short(value) } },
      series: [
        bar(t("forecast.won"), teal, (month) => month.won),
        bar(t("forecast.committed"), orange, (month) => month.committed - month.won),
        bar(t("forecast.bestCase"), "#E8590C55", (month) => month.bestCase - month.committed),
        line(
          t("forecast.weighted"),
          slate,
          months.map((month) =>
            month.month < data.currentMonth ? (month.forecast?.weighted ?? null) : month.weighted,
          ),
          false,
        ),
        ...(hasTargets
          ? [
              line(
                t("forecast.target"),
                ochre ?? chartGrey,
                months.map(({ target }) => target ?? null),
                true,
              ),
            ]
          : []),
      ],
    };
  }, [months, currency, format, t, hasTargets, data.currentMonth, narrow]);
  const money = (value?: number) => (value === undefined ? "–" : format.money(value, currency));
  const hrefOf = (at: number) => {
    const month = months[at]?.month;
    return month && behind.bestCase(month, whose);
  };
  return (
    <Panel>
      <Chart
        order={2}
        height={280}
        title={t("forecast.byMonth", { currency: format.currency(currency) })}
        option={option}
        href={(point) => hrefOf(point.index)}
        table={{
          head: ["month", "won", "committed", "bestCase", "weighted", "target"].map((name) => t(`forecast.${name}`)),
          rows: months.map((month) => [
            format.month(`${month.month}-01`),
            money(month.won),
            money(month.committed),
            money(month.bestCase),
            money(month.weighted),
            money(month.target),
          ]),
          href: hrefOf,
        }}
      />
    </Panel>
  );
}
