import { fireEvent, renderHook } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { useShellKeys } from "./useShellKeys";

it("opens palette and shortcuts on a Persian keyboard", () => {
  const open = vi.fn();
  renderHook(() => useShellKeys(open));
  fireEvent.keyDown(window, { key: "ن", code: "KeyK", ctrlKey: true });
  fireEvent.keyDown(window, { key: "؟", code: "Slash", shiftKey: true });
  expect(open.mock.calls).toEqual([["palette"], ["shortcuts"]]);
});
