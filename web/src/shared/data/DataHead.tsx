import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, nextSort, sortDirection } from "./columns";
import classes from "./DataList.module.css";

interface HandleProps {
  label: string;
  width: number;
  onResize: (width: number) => void;
}

/** The edge of a column: dragged, or moved by the arrow keys. */
function ResizeHandle({ label, width, onResize }: HandleProps) {
  const [start, setStart] = useState<{ x: number; width: number }>();
  const sign = (element: Element) => (getComputedStyle(element).direction === "rtl" ? -1 : 1);
  const onPointerMove = (event: PointerEvent) => {
    if (start) onResize(start.width + (event.clientX - start.x) * sign(event.currentTarget));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 16 : event.key === "ArrowLeft" ? -16 : 0;
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    onResize(width + step * sign(event.currentTarget));
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={64}
      aria-valuemax={640}
      tabIndex={0}
      className={classes.handle}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setStart({ x: event.clientX, width });
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => setStart(undefined)}
      onKeyDown={onKeyDown}
    />
  );
}

interface Props<T> {
  columns: Column<T>[];
  widthOf: (column: Column<T>) => number;
  sort: string;
  onSort: (sort: string) => void;
  onResize: (id: string, width: number) => void;
  onReorder: (id: string, before: string) => void;
  selected: "all" | "some" | "none";
  onSelectAll: () => void;
}

export function DataHead<T>({ columns, widthOf, sort, onSort, onResize, onReorder, selected, onSelectAll }: Props<T>) {
  const { t } = useTranslation();
  const [dragged, setDragged] = useState<string>();
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.row} style={{ blockSize: 34 }}>
        <div role="columnheader" aria-colindex={1} className={`${classes.cell} ${classes.check}`}>
          <input
            type="checkbox"
            ref={(box) => {
              if (box) box.indeterminate = selected === "some";
            }}
            className={classes.box}
            aria-label={t("list.selectAll")}
            checked={selected === "all"}
            onChange={onSelectAll}
          />
        </div>
        {columns.map((column, index) => {
          const direction = sortDirection(column.sort, sort);
          const Arrow = direction === "descending" ? IconArrowDown : IconArrowUp;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 2}
              aria-sort={direction}
              className={`${classes.cell} ${classes.headCell} ${column.end ? classes.end : ""} ${index === 0 ? classes.first : ""}`}
              draggable={index > 0}
              onDragStart={() => setDragged(column.id)}
              onDragOver={(event) => dragged && index > 0 && event.preventDefault()}
              onDrop={() => dragged && dragged !== column.id && onReorder(dragged, column.id)}
            >
              {column.sort ? (
                <button
                  type="button"
                  className={classes.sort}
                  title={t("list.sortBy", { name: column.header })}
                  onClick={() => onSort(nextSort(column.sort ?? "", sort))}
                >
                  {column.header}
                  {direction !== "none" && <Arrow size={12} aria-hidden />}
                </button>
              ) : (
                <span>{column.header}</span>
              )}
              <ResizeHandle
                label={t("list.resize", { name: column.header })}
                width={widthOf(column)}
                onResize={(width) => onResize(column.id, width)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
