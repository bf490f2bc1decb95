import type { ReactNode } from "react";

/** What every row of a list has. */
export interface Row {
  id: string;
  version?: number;
}

export type EditValue = string | number | string[] | null;

export interface CellEdit<T> {
  /** `long` is text of several lines, `tags` several short names; both are edited over the place, not in it. */
  kind: "text" | "number" | "select" | "day" | "long" | "tags";
  /** What can be chosen; for tags, what is suggested. */
  options?: { value: string; label: string }[];
  value: (row: T) => EditValue | undefined;
  /** The merge patch that the new value makes. */
  patch: (value: EditValue, row: T) => Partial<T>;
}

export interface Column<T> {
  id: string;
  header: string;
  /** In pixels; the person's own width is kept on this machine. */
  width: number;
  /** The API's name for this order, where the list can be sorted by it. */
  sort?: string;
  /** Numbers stand at the end of their cell. */
  end?: boolean;
  cell: (row: T) => ReactNode;
  edit?: CellEdit<T>;
  /** Opens a dialog in place of an editor, where a value alone is not enough. */
  ask?: (row: T) => void;
}

/** The chosen columns in the chosen order; the first column of the list always stays first. */
export function chosenColumns<T>(columns: Column<T>[], chosen: string[]): Column<T>[] {
  const first = columns[0];
  if (!first) return [];
  const rest = chosen
    .filter((id) => id !== first.id)
    .map((id) => columns.find((column) => column.id === id))
    .filter((column) => column !== undefined);
  return [first, ...rest];
}

export const nextSort = (column: string, sort: string) =>
  sort === column ? `-${column}` : sort === `-${column}` ? column : column;

export const sortDirection = (column: string | undefined, sort: string) =>
  column === undefined ? undefined : sort === column ? "ascending" : sort === `-${column}` ? "descending" : "none";
