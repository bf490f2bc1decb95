import { useComputedColorScheme } from "@mantine/core";
import { BarChart, HeatmapChart, LineChart } from "echarts/charts";
import {
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import classes from "./ChartCanvas.module.css";
import { chartTheme } from "./chartTheme";
import type { ChartOption, ChartPoint } from "./chartTypes";

echarts.use([
  BarChart,
  LineChart,
  HeatmapChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
]);

interface Props {
  option: ChartOption;
  height: number;
  label: string;
  onPoint?: (point: ChartPoint) => void;
}

const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** The drawing itself, loaded apart because the library is large. Left to right in every language. */
export default function ChartCanvas({ option, height, label, onPoint }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts>(undefined);
  const follow = useRef(onPoint);
  follow.current = onPoint;
  const scheme = useComputedColorScheme("light");

  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme has other colours, which are read when drawn
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const made = echarts.init(element, chartTheme(element), { renderer: "svg" });
    chart.current = made;
    made.on("click", ({ name, seriesName, dataIndex, value }) =>
      follow.current?.({ name, series: seriesName, index: dataIndex, value }),
    );
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, [scheme]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a chart made anew for another scheme needs its option again
  useEffect(() => {
    // Drawn at the next frame, not in the task that put the screen together.
    chart.current?.setOption(
      { animation: !calm.matches, animationDuration: 160, ...option },
      { notMerge: true, lazyUpdate: true },
    );
  }, [option, scheme]);

  return (
    <div
      ref={box}
      className={classes.canvas}
      dir="ltr"
      role="img"
      aria-label={label}
      style={{ blockSize: height, inlineSize: "100%", cursor: onPoint ? "pointer" : undefined }}
    />
  );
}
