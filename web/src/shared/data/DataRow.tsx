import { type MouseEvent, memo } from "react";
import { useTranslation } from "react-i18next";
import { CellEditor } from "./CellEditor";
import type { Column, EditValue, Row } from "./columns";
import classes from "./DataList.module.css";

export interface DataRowProps<T extends Row> {
  row: T;
  index: number;
  gridId: string;
  columns: Column<T>[];
  offset: number;
  name: string;
  href: string;
  selected: boolean;
  peeked: boolean;
  /** The column that the keyboard stands on, in the active row. */
  current?: number;
  /** The column being edited. */
  editing?: number;
  onClick: (index: number, event: MouseEvent) => void;
  onSelect: (index: number, extend: boolean) => void;
  onEdit: (index: number, column: number) => void;
  onSave: (row: T, column: Column<T>, value: EditValue) => Promise<boolean>;
  onEditDone: (index: number, column: number, move?: 1 | -1) => void;
}

function PlainRow<T extends Row>(props: DataRowProps<T>) {
  const { row, index, gridId, columns, current, editing, name } = props;
  const { t } = useTranslation();
  return (
    <div
      role="row"
      id={`${gridId}-${index}`}
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={props.selected}
      data-active={current !== undefined}
      data-peeked={props.peeked}
      className={classes.row}
      style={{ transform: `translateY(${props.offset}px)` }}
      onClick={(event) => props.onClick(index, event)}
    >
      <div role="gridcell" aria-colindex={1} className={`${classes.cell} ${classes.check}`}>
        <input
          type="checkbox"
          className={classes.box}
          tabIndex={-1}
          aria-label={t("list.select", { name })}
          checked={props.selected}
          onClick={(event) => {
            event.stopPropagation();
            props.onSelect(index, event.shiftKey);
          }}
          readOnly
        />
      </div>
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="gridcell"
          tabIndex={-1}
          aria-colindex={at + 2}
          aria-readonly={column.edit || column.ask ? undefined : true}
          data-current={current === at && editing === undefined ? true : undefined}
          className={`${classes.cell} ${column.end ? classes.end : ""} ${at === 0 ? classes.first : ""}`}
          onDoubleClick={() => (column.edit || column.ask) && props.onEdit(index, at)}
          onClick={(event) => editing === at && event.stopPropagation()}
        >
          {editing === at && column.edit ? (
            <CellEditor
              edit={column.edit}
              row={row}
              label={`${column.header}: ${name}`}
              onSave={(value) => props.onSave(row, column, value)}
              onClose={(move) => props.onEditDone(index, at, move)}
            />
          ) : at === 0 ? (
            // Followed by the browser alone, into another tab; a plain click opens the panel beside the list.
            <a
              href={props.href}
              tabIndex={-1}
              onClick={(event) => event.ctrlKey || event.metaKey || event.preventDefault()}
            >
              {column.cell(row)}
            </a>
          ) : (
            column.cell(row)
          )}
        </div>
      ))}
    </div>
  );
}

/** Drawn again only where something of it changed: thirty rows of ten cells are most of a list's work. */
export const DataRow = memo(PlainRow) as typeof PlainRow;
