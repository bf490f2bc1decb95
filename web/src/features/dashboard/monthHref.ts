import { parseDate } from "@internationalized/date";
import { queryString } from "@/shared/api/http";

/** The orders of one month, `2026-11`. */
export function monthHref(month: string): string {
  const first = parseDate(`${month}-01`);
  return `/orders${queryString({ "placedAt.gte": first.toString(), "placedAt.lt": first.add({ months: 1 }).toString() })}`;
}
