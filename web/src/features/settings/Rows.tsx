import { Table } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import classes from "./Rows.module.css";

export interface RowColumn<T> {
  name: string;
  head: string;
  cell: (row: T) => ReactNode;
  isNumber?: boolean;
  width?: number | string;
}

interface Props<T> {
  label: string;
  rows: T[];
  keyOf: (row: T) => string;
  /** The first one names the row. */
  columns: RowColumn<T>[];
  /** The menu of a row. */
  actions?: (row: T) => ReactNode;
  actionsHead?: string;
  /** What is shown under a row that was opened. */
  below?: (row: T) => ReactNode;
}

function Cards<T>({ label, rows, keyOf, columns, actions, below }: Props<T>) {
  const [first, ...others] = columns;
  return (
    <ul className={classes.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={keyOf(row)}>
          <div className={classes.cardHead}>
            <div>{first?.cell(row)}</div>
            {actions?.(row)}
          </div>
          <dl>
            {others.map((column) => {
              const value = column.cell(row);
              return value === null || value === undefined || value === "" ? null : (
                <div key={column.name}>
                  <dt>{column.head}</dt>
                  <dd>{value}</dd>
                </div>
              );
            })}
          </dl>
          {below?.(row)}
        </li>
      ))}
    </ul>
  );
}

/** A short list: a table, or cards on a phone. Long lists that are filtered and edited are ListPage's. */
export function Rows<T>(props: Props<T>) {
  const { label, rows, keyOf, columns, actions, actionsHead, below } = props;
  const isPhone = useMediaQuery("(max-width: 640px)", undefined, { getInitialValueInEffect: false });
  if (isPhone) return <Cards {...props} />;
  const width = columns.length + (actions ? 1 : 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={label}>
      <Table className={classes.table} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ name, head, isNumber, width: wide }) => (
              <Table.Th key={name} scope="col" w={wide} className={isNumber ? classes.number : undefined}>
                {head}
              </Table.Th>
            ))}
            {actions && (
              <Table.Th scope="col" w={44}>
                <span className="visually-hidden">{actionsHead}</span>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        {rows.map((row) => {
          const more = below?.(row);
          return (
            <Table.Tbody key={keyOf(row)}>
              <Table.Tr>
                {columns.map(({ name, cell, isNumber }) => (
                  <Table.Td key={name} className={isNumber ? classes.number : undefined}>
                    {cell(row)}
                  </Table.Td>
                ))}
                {actions && <Table.Td className={classes.actions}>{actions(row)}</Table.Td>}
              </Table.Tr>
              {more && (
                <Table.Tr className={classes.below}>
                  <Table.Td colSpan={width}>{more}</Table.Td>
                </Table.Tr>
              )}
            </Table.Tbody>
          );
        })}
      </Table>
    </section>
  );
}
