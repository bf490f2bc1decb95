import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Chart } from "@/shared/chart/Chart";
import type { ChartOption } from "@/shared/chart/chartTypes";
import { useFormat } from "@/shared/format/FormatProvider";
import { Panel } from "@/shared/ui/Panel";
import type { QuoteAnalytics } from "./quote";
import { quotesHref } from "./quoteAnalyticsData";

/** What the quotes are worth that stand at each point of the flow. */
export function QuoteStatuses({ data }: { data: QuoteAnalytics }) {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  const option = useMemo(
    (): ChartOption => ({
      legend: { show: false },
      tooltip: { trigger: "axis", valueFormatter: (v) => format.money(Number(v), data.currency) },
      xAxis: { type: "category", data: data.statuses.map(({ status }) => t(`status.${status}`)) },
      yAxis: { type: "value", axisLabel: { formatter: (value: number) => format.short(value) } },
      series: [{ type: "bar", barMaxWidth: 40, data: data.statuses.map(({ value }) => value) }],
    }),
    [data, format, t],
  );
  const hrefOf = (at: number) => {
    const found = data.statuses[at];
    return found && quotesHref(found.filter);
  };
  return (
    <Panel>
      <Chart
        order={2}
        title={t("analytics.statuses", { currency: format.currency(data.currency) })}
        option={option}
        href={(point) => hrefOf(point.index)}
        table={{
          head: [t("field.status"), t("analytics.column.quotes"), t("analytics.column.value")],
          rows: data.statuses.map(({ status, quotes, value }) => [
            t(`status.${status}`),
            format.number(quotes),
            format.money(value, data.currency),
          ]),
          href: hrefOf,
        }}
      />
    </Panel>
  );
}
