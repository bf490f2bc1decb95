import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from "react";
import type { DealRow } from "./deal";

const startsAfterPx = 6;
const longPressMs = 260;
const edgePx = 48;
const edgeStep = 14;

interface Drag {
  deal: DealRow;
  x: number;
  y: number;
  width: number;
  /** Where in the card it was taken. */
  dx: number;
  dy: number;
  over?: string;
}

const stageAt = (x: number, y: number) =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-stage]")?.dataset.stage;

/** Near its edge the board moves along, so that a far column can be reached. */
function scrollAtEdge(board: HTMLElement | null, x: number) {
  if (!board) return;
  const { left, right } = board.getBoundingClientRect();
  if (x < left + edgePx) board.scrollBy({ left: -edgeStep });
  else if (x > right - edgePx) board.scrollBy({ left: edgeStep });
}

/**
 * Takes cards with the mouse at once, and with a finger after it has rested on one, so that the board can still be
 * scrolled. Dropping outside of a column or Escape leaves everything as it was.
 */
export function useCardDrag(
  board: React.RefObject<HTMLElement | null>,
  onDrop: (deal: DealRow, stage: string) => void,
) {
  const [drag, setDrag] = useState<Drag>();
  const begun = useRef<{ drag: Drag; pointer: number; timer?: number; held: boolean }>(undefined);
  const drop = useRef(onDrop);
  drop.current = onDrop;

  useEffect(() => {
    const stop = () => {
      window.clearTimeout(begun.current?.timer);
      begun.current = undefined;
      setDrag(undefined);
    };
    const onMove = (event: PointerEvent) => {
      const now = begun.current;
      if (!now || event.pointerId !== now.pointer) return;
      const { clientX: x, clientY: y } = event;
      if (!now.held) {
        const far = Math.hypot(x - now.drag.x, y - now.drag.y) > startsAfterPx;
        if (!far) return;
        // A finger that moves on is scrolling.
        if (event.pointerType !== "mouse") return stop();
        now.held = true;
      }
      now.drag = { ...now.drag, x, y, over: stageAt(x, y) };
      scrollAtEdge(board.current, x);
      setDrag(now.drag);
    };
    const onUp = (event: PointerEvent) => {
      const now = begun.current;
      if (!now || event.pointerId !== now.pointer) return;
      const { held, drag: last } = now;
      stop();
      if (held && last.over) drop.current(last.deal, last.over);
      if (held) swallowClick();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && begun.current?.held) {
        event.preventDefault();
        stop();
      }
    };
    // While a card hangs on a finger, that finger must not scroll the page under it.
    const onTouch = (event: TouchEvent) => {
      if (begun.current?.held && event.cancelable) event.preventDefault();
    };
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", stop);
    window.addEventListener("keydown", onKey, true);
    window.addEventListener("touchmove", onTouch, { passive: false });
    return () => {
      stop();
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", stop);
      window.removeEventListener("keydown", onKey, true);
      window.removeEventListener("touchmove", onTouch);
    };
  }, [board]);

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>, deal: DealRow) => {
    if (event.button !== 0 || !event.isPrimary || (event.target as HTMLElement).closest("button")) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    const first: Drag = { deal, x, y, width: box.width, dx: x - box.left, dy: y - box.top };
    const now = { drag: first, pointer: event.pointerId, held: false, timer: undefined as number | undefined };
    if (event.pointerType !== "mouse") {
      now.timer = window.setTimeout(() => {
        now.held = true;
        navigator.vibrate?.(10);
        setDrag({ ...first, over: stageAt(x, y) });
      }, longPressMs);
    }
    begun.current = now;
  };
  return { drag, onPointerDown };
}

/** The end of a drag is no click on the card's link. */
function swallowClick() {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  window.setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 50);
}
