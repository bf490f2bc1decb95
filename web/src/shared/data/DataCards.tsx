import { Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { BulkBar } from "./BulkBar";
import type { Row } from "./columns";
import type { DataListProps } from "./DataList";
import classes from "./DataList.module.css";
import { ListEnd } from "./ListStates";
import { useSelection } from "./useSelection";

const none: never[] = [];

/** The list on a phone: one card under the other, tapped to open. */
export function DataCards<T extends Row>(props: DataListProps<T>) {
  const { rows } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const order = useMemo(() => rows.rows.map((row) => row.id), [rows.rows]);
  // While the rows of the last query are still on show, none of them can be chosen under this one.
  const marks = useSelection(rows.isRefreshing ? none : order, props.controls.query);
  const virtual = useVirtualizer({
    count: rows.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 84,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  const { loadMore } = rows;
  useEffect(() => {
    if (lastShown >= order.length - 20) loadMore();
  }, [lastShown, order.length, loadMore]);

  return (
    <>
      <div ref={scroller} className={classes.cards} role="list" aria-label={props.label} aria-busy={rows.isRefreshing}>
        <div style={{ position: "relative", blockSize: virtual.getTotalSize() }} role="presentation">
          {items.map(({ index, start, key }) => {
            const row = rows.rows[index];
            if (!row) return null;
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                role="listitem"
                className={classes.card}
                style={{ position: "absolute", insetInline: 0, transform: `translateY(${start}px)` }}
              >
                {props.bulk && (
                  // biome-ignore lint/a11y/noLabelWithoutControl: the box inside is its control, and has a name of its own
                  <label className={classes.pick}>
                    <Checkbox
                      aria-label={t("list.select", { name: props.nameOf(row) })}
                      checked={marks.selection.everything || marks.selection.ids.has(row.id)}
                      onChange={() => marks.toggle(index)}
                    />
                  </label>
                )}
                <Link to={props.hrefOf(row)}>{props.card(row)}</Link>
              </div>
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
