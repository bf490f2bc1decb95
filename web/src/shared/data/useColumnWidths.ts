import { useLocalStorage } from "@mantine/hooks";
import { useCallback } from "react";

/** Widths belong to this screen and this machine, unlike order and choice, which belong to the view. */
export function useColumnWidths(list: string) {
  const [widths, setWidths] = useLocalStorage<Record<string, number>>({
    key: `crm.widths.${list}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const setWidth = useCallback(
    (id: string, width: number) =>
      setWidths((before) => ({ ...before, [id]: Math.max(64, Math.min(640, Math.round(width))) })),
    [setWidths],
  );
  return { widths, setWidth };
}
