import type { BarSeriesOption, HeatmapSeriesOption, LineSeriesOption } from "echarts/charts";
import type {
  GridComponentOption,
  LegendComponentOption,
  MarkLineComponentOption,
  TooltipComponentOption,
  VisualMapComponentOption,
} from "echarts/components";
import type { ComposeOption } from "echarts/core";

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | HeatmapSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | MarkLineComponentOption
  | TooltipComponentOption
  | VisualMapComponentOption
>;

/** The part of a chart that was clicked. */
export interface ChartPoint {
  /** Name on the category axis. */
  name: string;
  series?: string;
  index: number;
  value: unknown;
}

/** The data of a chart as words and numbers, already formatted. */
export interface ChartTable {
  head: string[];
  rows: string[][];
  /** The list behind a row, so that the keyboard too reaches what a click on the drawing opens. */
  href?: (row: number) => string | undefined;
}
