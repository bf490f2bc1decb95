import { ActionIcon, Group, Skeleton, Title, Tooltip } from "@mantine/core";
import { IconChartBar, IconTable } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChartOption, ChartPoint, ChartTable } from "./chartTypes";
import { TableOfChart } from "./TableOfChart";

const Canvas = lazy(() => import("./ChartCanvas"));

interface Props {
  title: string;
  option: ChartOption;
  /** The same data as words and numbers, already formatted. */
  table: ChartTable;
  /** The list behind a bar, point or slice. */
  href?: (point: ChartPoint) => string | undefined;
  height?: number;
  /** The level of the heading: 2 where the chart is a part of the page by itself. */
  order?: 2 | 3;
}

/** A chart, and one key away the table of the same data; every part of it opens the list behind it. */
export function Chart({ title, option, table, href, height = 240, order = 3 }: Props) {
  const { t } = useTranslation();
  const go = useNavigate();
  const [asTable, setAsTable] = useState(false);
  const follow = (point: ChartPoint) => {
    const to = href?.(point);
    if (to) void go({ href: to });
  };
  const Sign = asTable ? IconChartBar : IconTable;
  const other = t(asTable ? "chart.asChart" : "chart.asTable");
  return (
    <figure style={{ margin: 0, minInlineSize: 0 }} aria-label={title}>
      <Group justify="space-between" mb="xs" wrap="nowrap">
        <Title order={order}>{title}</Title>
        <Tooltip label={other}>
          <ActionIcon aria-label={`${other}: ${title}`} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            <Sign size={16} />
          </ActionIcon>
        </Tooltip>
      </Group>
      {asTable ? (
        <TableOfChart title={title} table={table} height={height} />
      ) : (
        <Suspense fallback={<Skeleton h={height} />}>
          <Canvas option={option} height={height} label={title} onPoint={href ? follow : undefined} />
        </Suspense>
      )}
    </figure>
  );
}
