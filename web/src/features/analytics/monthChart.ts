import { chartGrey } from "@/shared/chart/chartTheme";
import type { ChartOption } from "@/shared/chart/chartTypes";
import type { Format } from "@/shared/format/FormatProvider";

interface MonthSeries {
  name: string;
  values: number[];
  /** For what is not the matter itself: in grey. */
  isMuted?: boolean;
}

/** Bars per month, one upon the other; the month that is not over yet is drawn paler. */
export function monthBars(
  format: Format,
  months: string[],
  current: string,
  series: MonthSeries[],
  show: (value: number) => string,
): ChartOption {
  return {
    legend: series.length > 1 ? { show: true, left: 0 } : { show: false },
    tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, valueFormatter: (value) => show(Number(value)) },
    xAxis: { type: "category", data: months.map(format.month) },
    yAxis: { type: "value", axisLabel: { formatter: (value: number) => format.short(value) } },
    series: series.map(({ name, values, isMuted }) => ({
      type: "bar",
      name,
      stack: "all",
      barMaxWidth: 28,
      color: isMuted ? chartGrey : undefined,
      data: values.map((value, at) => ({
        value,
        itemStyle: months[at] === current ? { opacity: 0.5 } : undefined,
      })),
    })),
  };
}

/** Every month from the first to the last, so that one without a purchase is a gap and not left out. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = first.split("-").map(Number);
  for (let name = first; name <= last && months.length < 1200; ) {
    months.push(name);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
    name = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  }
  return months;
}
