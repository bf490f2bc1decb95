import { ActionIcon, Group, Skeleton, Table, Title, Tooltip } from "@mantine/core";
import { IconChartBar, IconTable } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChartOption, ChartPoint } from "./chartTypes";

const Canvas = lazy(() => import("./ChartCanvas"));

interface Props {
  title: string;
  option: ChartOption;
  /** The same data as words and numbers, already formatted. */
  table: { head: string[]; rows: string[][] };
  /** The list behind a bar, point or slice. */
  href?: (point: ChartPoint) => string | undefined;
  height?: number;
}

/** A chart, and one key away the table of the same data; every part of it opens the list behind it. */
export function Chart({ title, option, table, href, height = 240 }: Props) {
  const { t } = useTranslation();
  const go = useNavigate();
  const [asTable, setAsTable] = useState(false);
  const follow = (point: ChartPoint) => {
    const to = href?.(point);
    if (to) void go({ to });
  };
  const Sign = asTable ? IconChartBar : IconTable;
  const other = t(asTable ? "chart.asChart" : "chart.asTable");
  return (
    <figure style={{ margin: 0, minInlineSize: 0 }} aria-label={title}>
      <Group justify="space-between" mb="xs" wrap="nowrap">
        <Title order={3}>{title}</Title>
        <Tooltip label={other}>
          <ActionIcon aria-label={`${other}: ${title}`} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            <Sign size={16} />
          </ActionIcon>
        </Tooltip>
      </Group>
      {asTable ? (
        <Table.ScrollContainer
          minWidth={280}
          mah={Math.max(height, 200)}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": title } }}
        >
          <Table>
            <Table.Thead>
              <Table.Tr>
                {table.head.map((cell, at) => (
                  <Table.Th key={cell} ta={at ? "end" : undefined}>
                    {cell}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {table.rows.map((row) => (
                <Table.Tr key={row.join()}>
                  {row.map((cell, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column alone
                    <Table.Td key={at} ta={at ? "end" : undefined}>
                      {cell}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : (
        <Suspense fallback={<Skeleton h={height} />}>
          <Canvas option={option} height={height} label={title} onPoint={href ? follow : undefined} />
        </Suspense>
      )}
    </figure>
  );
}
