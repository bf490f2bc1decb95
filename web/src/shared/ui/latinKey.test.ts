import { fireEvent, renderHook } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { useGridKeys } from "@/shared/data/useGridKeys";
import { useLetterKeys } from "./keys";
import { latinKey } from "./latinKey";

const pressed = (key: string, code: string, shiftKey = false) => latinKey({ key, code, shiftKey });

it("takes the place of a key where it writes no Latin letter", () => {
  expect(pressed("ن", "KeyK")).toBe("k");
  expect(pressed("ت", "KeyJ")).toBe("j");
  expect(pressed("؟", "Digit7", true)).toBe("?");
  expect(pressed("ظ", "Slash")).toBe("/");
});
it("takes the letter where the layout is Latin, and leaves other keys alone", () => {
  expect(pressed("z", "KeyY")).toBe("z");
  expect(pressed("ArrowDown", "ArrowDown")).toBe("ArrowDown");
  expect(pressed("۵", "Digit5")).toBe("۵");
});

it("moves in a list and selects on a Persian keyboard", () => {
  const actions = {
    rowCount: 3,
    columnCount: 1,
    show: vi.fn(),
    select: vi.fn(),
    extend: vi.fn(),
    edit: vi.fn(),
    open: vi.fn(),
    peek: vi.fn(),
    escape: vi.fn(),
  };
  const { result } = renderHook(() => useGridKeys(actions));
  const grid = document.createElement("div");
  document.body.append(grid);
  const press = (key: string, code: string) => {
    grid.onkeydown = (event) => result.current.onKeyDown(event as never);
    fireEvent.keyDown(grid, { key, code });
  };
  press("ت", "KeyJ");
  expect(actions.show).toHaveBeenLastCalledWith(0);
  press("ط", "KeyX");
  expect(actions.select).toHaveBeenCalledWith(0);
  press("ث", "KeyE");
  expect(actions.edit).toHaveBeenCalledWith(0, 0);
});

it("hears other shortcuts once, on either keyboard, and never while somebody types", () => {
  const undo = vi.fn();
  renderHook(() => useLetterKeys([["mod+Z", undo]]));
  fireEvent.keyDown(document.body, { key: "z", code: "KeyZ", ctrlKey: true });
  expect(undo).toHaveBeenCalledTimes(1);
  fireEvent.keyDown(document.body, { key: "ظ", code: "KeyZ", ctrlKey: true });
  expect(undo).toHaveBeenCalledTimes(2);
  const field = document.body.appendChild(document.createElement("input"));
  fireEvent.keyDown(field, { key: "ظ", code: "KeyZ", ctrlKey: true });
  expect(undo).toHaveBeenCalledTimes(2);
});
