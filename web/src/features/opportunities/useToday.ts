import { useFormat } from "@/shared/format/FormatProvider";

/** The day it is for the person, as the API writes days; a fixed clock of the unit counts. */
export function useToday(): string {
  const { settings, now } = useFormat();
  // Sweden writes its days as ISO does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone: settings.timeZone, dateStyle: "short" }).format(now());
}
