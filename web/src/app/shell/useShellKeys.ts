import { useEffect } from "react";
import type { Panel } from "./panels";

export const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.role === "combobox");

/** Keys that work on every screen; while somebody types only Ctrl-K does. */
export function useShellKeys(open: (panel: Panel) => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        open("palette");
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "?") open("shortcuts");
      if (event.key === "/") {
        // A list's own search field comes first; elsewhere the palette searches everything.
        event.preventDefault();
        const field = document.querySelector<HTMLInputElement>("main input[type='search']");
        if (field) field.focus();
        else open("palette");
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [open]);
}
