/** At most five series, then "others" in grey (look.md). */
export const chartColors = ["#E8590C", "#4C6A92", "#2A9D8F", "#C98A1B", "#7B4B94"];
export const chartGrey = "#9A938A";

/** The drawing library follows no CSS: its theme is read from the variables of the scheme that is on. */
export function chartTheme(element: Element) {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const text = read("--crm-text");
  const secondary = read("--crm-secondary");
  const hairline = read("--crm-hairline");
  const axis = {
    axisLine: { show: true, lineStyle: { color: hairline } },
    axisTick: { show: false },
    axisLabel: { color: secondary, fontSize: 11 },
    splitLine: { lineStyle: { color: read("--crm-chart-grid") } },
  };
  return {
    color: [...chartColors, chartGrey],
    backgroundColor: "transparent",
    textStyle: { fontFamily: style.fontFamily, color: text },
    // The first and the last label stay within the drawing.
    categoryAxis: {
      ...axis,
      axisLabel: {
        ...axis.axisLabel,
        hideOverlap: true,
        textMargin: [0, 8],
        showMinLabel: true,
        showMaxLabel: true,
        alignMinLabel: "left",
        alignMaxLabel: "right",
      },
      splitLine: { show: false },
    },
    valueAxis: { ...axis, axisLine: { show: false } },
    timeAxis: axis,
    legend: { top: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: secondary } },
    grid: { left: 8, right: 16, top: 28, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    tooltip: {
      backgroundColor: read("--crm-raised"),
      borderColor: hairline,
      textStyle: { color: text, fontSize: 12 },
      confine: true,
    },
    visualMap: { textStyle: { color: secondary } },
  };
}
