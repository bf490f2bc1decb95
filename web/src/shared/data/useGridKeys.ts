import { type KeyboardEvent, useState } from "react";
import { latinKey } from "@/shared/ui/latinKey";

interface Actions {
  rowCount: number;
  columnCount: number;
  show: (row: number) => void;
  select: (row: number) => void;
  extend: (row: number) => void;
  edit: (row: number, column: number) => void;
  open: (row: number) => void;
  peek: (row: number) => void;
  /** True when there was something to close or drop. */
  escape: () => boolean;
}

const fromField = (target: EventTarget) =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT|BUTTON)$/.test(target.tagName);

/** The keys of a list: the grid keeps the focus and points at the active cell. */
export function useGridKeys(actions: Actions) {
  const [active, setActive] = useState({ row: -1, column: 0 });

  const move = (row: number) => {
    const next = Math.max(0, Math.min(actions.rowCount - 1, row));
    setActive((before) => ({ ...before, row: next }));
    actions.show(next);
    return next;
  };
  const moveColumn = (step: number) =>
    setActive(({ row, column }) => ({
      row: Math.max(0, row),
      column: Math.max(0, Math.min(actions.columnCount - 1, column + step)),
    }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || fromField(event.target)) return;
    const { row, column } = active;
    const forward = getComputedStyle(event.currentTarget).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = forward === "ArrowRight" ? "ArrowLeft" : "ArrowRight";
    const keys: Record<string, () => void> = {
      j: () => move(row + 1),
      ArrowDown: () => (event.shiftKey ? actions.extend(move(row + 1)) : move(row + 1)),
      k: () => move(row - 1),
      ArrowUp: () => (event.shiftKey ? actions.extend(move(row - 1)) : move(row - 1)),
      Home: () => move(0),
      End: () => move(actions.rowCount - 1),
      PageDown: () => move(row + 15),
      PageUp: () => move(row - 15),
      [forward]: () => moveColumn(1),
      [backward]: () => moveColumn(-1),
      x: () => row >= 0 && actions.select(row),
      e: () => row >= 0 && actions.edit(row, column),
      F2: () => row >= 0 && actions.edit(row, column),
      Enter: () => row >= 0 && actions.open(row),
      " ": () => row >= 0 && actions.peek(row),
      Escape: () => actions.escape(),
    };
    const key = latinKey(event);
    const act = keys[key.length === 1 ? key.toLowerCase() : key];
    if (!act || actions.rowCount === 0) return;
    event.preventDefault();
    act();
  };

  return { active, setActive, onKeyDown };
}
