import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Chart } from "@/shared/chart/Chart";
import { chartColors, chartGrey } from "@/shared/chart/chartTheme";
import type { ChartOption } from "@/shared/chart/chartTypes";
import { useFormat } from "@/shared/format/FormatProvider";
import { Panel } from "@/shared/ui/Panel";
import type { QuoteAnalytics } from "./quote";
import { quotesHref } from "./quoteAnalyticsData";

const [orange, slate, teal] = chartColors;
const outcomes = ["accepted", "open", "rejected", "expired"] as const;
const statusOf = { accepted: ["ACCEPTED"], open: ["SENT", "VIEWED"], rejected: ["REJECTED"], expired: ["EXPIRED"] };
const colors = { accepted: teal, open: slate, rejected: orange, expired: chartGrey };

/** What became of the quotes of each month; a bar opens the quotes it counts. */
export function QuoteMonths({ data }: { data: QuoteAnalytics }) {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  const option = useMemo(
    (): ChartOption => ({
      legend: { show: true, left: 0 },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, valueFormatter: (v) => format.number(Number(v)) },
      xAxis: { type: "category", data: data.months.map(({ month }) => format.month(month)) },
      yAxis: { type: "value", axisLabel: { formatter: (value: number) => format.short(value) } },
      series: outcomes.map((name) => ({
        type: "bar",
        name: t(`analytics.outcome.${name}`),
        stack: "all",
        barMaxWidth: 28,
        color: colors[name],
        data: data.months.map((month) => month[name]),
      })),
    }),
    [data, format, t],
  );
  const hrefOf = (at: number, series?: string) => {
    const month = data.months[at];
    const name = outcomes.find((one) => t(`analytics.outcome.${one}`) === series);
    if (!month) return undefined;
    return `${quotesHref(month.filter)}${name ? statusOf[name].map((status) => `&status=${status}`).join("") : ""}`;
  };
  return (
    <Panel>
      <Chart
        order={2}
        title={t("analytics.months")}
        option={option}
        href={(point) => hrefOf(point.index, point.series)}
        table={{
          head: [
            t("analytics.month"),
            t("analytics.column.sent"),
            ...outcomes.map((name) => t(`analytics.outcome.${name}`)),
            t("analytics.conversion"),
            t("analytics.column.acceptedValue"),
          ],
          rows: data.months.map((month) => [
            format.month(month.month),
            format.number(month.sent),
            ...outcomes.map((name) => format.number(month[name])),
            month.conversionRate === undefined ? "–" : format.percent(month.conversionRate),
            format.money(month.acceptedValue, data.currency),
          ]),
          href: (at) => hrefOf(at),
        }}
      />
    </Panel>
  );
}
