import { parseDateTime, toZoned } from "@internationalized/date";

export const spans = ["30", "90", "365", "day", "never"] as const;
export type Span = (typeof spans)[number];

const dayMs = 86_400_000;

/** The moment until which a token works: so many days from now, the end of a day in the unit's zone, or without end. */
export function expiryOf(span: Span, day: string | null, zone: string, now = new Date()): string | undefined {
  if (span === "never") return undefined;
  if (span !== "day") return new Date(now.getTime() + Number(span) * dayMs).toISOString();
  return day ? toZoned(parseDateTime(`${day}T23:59:59`), zone).toAbsoluteString() : undefined;
}
