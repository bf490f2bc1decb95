import { getHotkeyHandler, type HotkeyItem, useHotkeys, useWindowEvent } from "@mantine/hooks";
import { isTyping, latinKey } from "./latinKey";

/** Mantine's useHotkeys, also on keyboards that write another script. */
export function useLetterKeys(keys: HotkeyItem[]) {
  useHotkeys(keys);
  useWindowEvent("keydown", (event) => {
    if (latinKey(event) === event.key || isTyping(event.target)) return;
    getHotkeyHandler(keys.map(([key, act]) => [key, act, { usePhysicalKeys: true }]))(event);
  });
}
