import { useEffect } from "react";
import { isTyping, latinKey } from "@/shared/ui/latinKey";
import type { Panel } from "./panels";

/** Keys that work on every screen; while somebody types only Ctrl-K does. */
export function useShellKeys(open: (panel: Panel) => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = latinKey(event);
      if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "k") {
        event.preventDefault();
        open("palette");
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (key === "?") open("shortcuts");
      if (key === "/") {
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
