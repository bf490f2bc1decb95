import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { BulkBar } from "./BulkBar";
import { type Column, chosenColumns, type EditValue, type Row } from "./columns";
import { DataHead } from "./DataHead";
import type { DataListProps } from "./DataList";
import classes from "./DataList.module.css";
import { DataRow } from "./DataRow";
import { ListEnd } from "./ListStates";
import { useColumnWidths } from "./useColumnWidths";
import { useGridKeys } from "./useGridKeys";
import { useSelection } from "./useSelection";
import { useSteady } from "./useSteady";

const rowHeight = { compact: 36, comfortable: 48 };
const headHeight = 34;
const none: never[] = [];

/** The list as an ARIA grid: only the rows in sight are in the document. */
export function DataGrid<T extends Row>(props: DataListProps<T> & { onOpen: (row: T) => void }) {
  const { rows, controls, save } = props;
  const { state, update } = controls;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<{ row: number; column: number }>();
  const { widths, setWidth } = useColumnWidths(props.list);
  const columns = useMemo(() => chosenColumns(props.columns, state.columns), [props.columns, state.columns]);
  const order = useMemo(() => rows.rows.map((row) => row.id), [rows.rows]);
  // While the rows of the last query are still on show, none of them can be chosen under this one.
  const marks = useSelection(rows.isRefreshing ? none : order, controls.query);
  const widthOf = (column: Column<T>) => widths[column.id] ?? column.width;

  const virtual = useVirtualizer({
    count: rows.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight[state.density],
    overscan: 8,
    // So that the rows belong to the first drawing, which is done in slices, and not to the measuring after it.
    initialRect: { width: 0, height: window.innerHeight },
    scrollPaddingStart: headHeight,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  const { loadMore } = rows;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another density means other heights
  useEffect(() => virtual.measure(), [virtual, state.density]);
  useEffect(() => {
    if (lastShown >= order.length - 30) loadMore();
  }, [lastShown, order.length, loadMore]);

  const isEditable = (column: number) => save !== undefined && columns[column]?.edit !== undefined;
  const edit = (row: number, column: number) => {
    const record = rows.rows[row];
    const ask = columns[column]?.ask;
    if (record && ask) return ask(record);
    const at = isEditable(column) ? column : columns.findIndex((_, index) => isEditable(index));
    if (at >= 0) setEditing({ row, column: at });
  };
  const peek = (row: number) => update({ peek: order[row] }, { replace: state.peek !== undefined });
  const keys = useGridKeys({
    rowCount: order.length,
    columnCount: columns.length,
    show: (row) => {
      virtual.scrollToIndex(row);
      // The panel beside the list follows the keys from record to record.
      if (state.peek) peek(row);
    },
    select: marks.toggle,
    extend: marks.extend,
    edit,
    open: (index) => {
      const row = rows.rows[index];
      if (row) props.onOpen(row);
    },
    peek,
    escape: () => {
      if (state.peek) update({ peek: undefined });
      else marks.clear();
      return true;
    },
  });

  const onRowClick = (index: number, event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    keys.setActive((before) => ({ ...before, row: index }));
    if (event.shiftKey) marks.extend(index);
    else if (!(event.target instanceof HTMLElement && event.target.closest("button, input"))) peek(index);
  };
  const finishEdit = (row: number, column: number, move?: 1 | -1) => {
    let next = column + (move ?? 0);
    while (move && columns[next] && !isEditable(next)) next += move;
    setEditing(move && columns[next] ? { row, column: next } : undefined);
    if (!move || !columns[next]) scroller.current?.focus();
  };
  const saveCell = async (row: T, column: Column<T>, value: EditValue) =>
    save && column.edit ? save(row, column.edit.patch(value, row)) : false;
  const onRow = useSteady({
    onClick: onRowClick,
    onSelect: (at: number, extend: boolean) => (extend ? marks.extend(at) : marks.toggle(at)),
    onEdit: edit,
    onSave: saveCell,
    onEditDone: finishEdit,
  });
  const reorder = (id: string, before: string) => {
    const ids = columns.map((column) => column.id).filter((one) => one !== id);
    ids.splice(ids.indexOf(before), 0, id);
    update({ cols: ids.join(",") });
  };

  // The head counts as a row; -1 says that the number is not known.
  const known = rows.hasMore ? props.total : order.length;
  const rowCount = known === undefined ? -1 : known + 1;

  return (
    <>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-busy={rows.isRefreshing}
        aria-multiselectable
        aria-rowcount={rowCount}
        aria-colcount={columns.length + 1}
        aria-activedescendant={
          items.some((item) => item.index === keys.active.row) ? `${gridId}-${keys.active.row}` : undefined
        }
        className={classes.grid}
        style={
          {
            "--cols": `40px ${columns.map((column) => `${widthOf(column)}px`).join(" ")} minmax(0, 1fr)`,
            "--row": `${rowHeight[state.density]}px`,
          } as CSSProperties
        }
        onKeyDown={keys.onKeyDown}
      >
        <DataHead
          columns={columns}
          widthOf={widthOf}
          sort={state.sort}
          onSort={(sort) => update({ sort: sort === controls.defaults.sort ? undefined : sort })}
          onResize={setWidth}
          onReorder={reorder}
          selected={marks.allShown ? "all" : marks.selection.ids.size > 0 ? "some" : "none"}
          onSelectAll={marks.toggleShown}
        />
        <div role="rowgroup" className={classes.body} style={{ blockSize: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows.rows[index];
            if (!row) return null;
            return (
              <DataRow
                key={row.id}
                row={row}
                index={index}
                gridId={gridId}
                columns={columns}
                offset={start}
                name={props.nameOf(row)}
                href={props.hrefOf(row)}
                selected={marks.selection.everything || marks.selection.ids.has(row.id)}
                peeked={state.peek === row.id}
                current={keys.active.row === index ? keys.active.column : undefined}
                editing={editing?.row === index ? editing.column : undefined}
                {...onRow}
              />
            );
          })}
        </div>
      </div>
      <ListEnd rows={rows as DataListProps<Row>["rows"]} />
      {props.bulk && (
        <BulkBar
          selection={marks.selection}
          total={props.total}
          onEverything={marks.selectEverything}
          onClear={marks.clear}
        >
          {props.bulk(marks.selection, marks.clear)}
        </BulkBar>
      )}
    </>
  );
}
