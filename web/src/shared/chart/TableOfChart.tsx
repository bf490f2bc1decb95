import { Table } from "@mantine/core";
import { AddressLink } from "@/shared/ui/AddressLink";
import type { ChartTable } from "./chartTypes";

interface Props {
  title: string;
  table: ChartTable;
  height: number;
}

export function TableOfChart({ title, table, height }: Props) {
  return (
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
          {table.rows.map((row, at) => (
            <Row key={row.join()} cells={row} href={table.href?.(at)} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ cells, href }: { cells: string[]; href?: string }) {
  return (
    <Table.Tr>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column alone
        <Table.Td key={at} ta={at ? "end" : undefined}>
          {at === 0 && href ? <AddressLink href={href}>{cell}</AddressLink> : cell}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
