import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Chart } from "@/shared/chart/Chart";
import type { ChartOption } from "@/shared/chart/chartTypes";
import { useFormat } from "@/shared/format/FormatProvider";
import { ordersHref } from "./dashboardQueries";
import type { RevenueOfMonth } from "./dashboardTypes";

interface Props {
  series: RevenueOfMonth[];
  currency: string;
}

/** The months as bars; the one that is not over is paler. */
export default function RevenueChart({ series, currency }: Props) {
  const { t } = useTranslation("dashboard");
  const format = useFormat();
  const option = useMemo<ChartOption>(() => {
    const show = (value: unknown) => format.money(Number(value), currency);
    return {
      grid: { top: 12 },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, valueFormatter: show },
      xAxis: {
        type: "category",
        data: series.map(({ month }) => format.month(month)),
        axisLabel: { alignMinLabel: "center", alignMaxLabel: "center" },
      },
      yAxis: { type: "value", splitNumber: 3, axisLabel: { formatter: (value: number) => format.short(value) } },
      series: [
        {
          type: "bar",
          name: t("revenue.name"),
          barMaxWidth: 36,
          data: series.map(({ revenue }, at) => ({
            value: revenue,
            itemStyle: at === series.length - 1 ? { opacity: 0.5 } : undefined,
          })),
        },
      ],
    };
  }, [series, currency, format, t]);
  const hrefOf = (at: number) => series[at] && ordersHref(series[at].filter);
  return (
    <Chart
      title={t("revenue.months", { currency: format.currency(currency) })}
      height={170}
      option={option}
      href={(point) => hrefOf(point.index)}
      table={{
        head: [t("revenue.month"), t("revenue.orders"), t("revenue.name")],
        rows: series.map(({ month, orders, revenue }) => [
          format.month(month),
          format.number(orders),
          format.money(revenue, currency),
        ]),
        href: hrefOf,
      }}
    />
  );
}
