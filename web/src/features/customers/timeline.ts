import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { http } from "@/shared/api/http";
import type { TimelineItem, TimelineKind } from "./customer360";

/** The chips over the timeline, and the kinds of entries that each of them shows. */
export const kindGroups: Record<string, TimelineKind[]> = {
  contacts: ["INTERACTION"],
  notes: ["NOTE"],
  tasks: ["TASK"],
  orders: ["ORDER", "RETURN"],
  deals: ["OPPORTUNITY"],
  quotes: ["QUOTE"],
  standing: ["STAGE", "TIER", "HEALTH"],
  changes: ["FIELD", "CREATED", "LEAD", "REFERRAL", "MERGE"],
};

export function useTimeline(customerId: string, groups: string[]) {
  const kinds = groups.flatMap((group) => kindGroups[group] ?? []);
  const found = useInfiniteQuery({
    queryKey: ["customers", "timeline", customerId, kinds],
    queryFn: ({ pageParam, signal }) =>
      http.get("/api/crm/customers/{id}/timeline", {
        path: { id: customerId },
        signal,
        query: { kind: kinds, limit: 40, cursor: pageParam },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const items = useMemo(() => found.data?.pages.flatMap((page) => page.items) ?? [], [found.data]);
  return { ...found, items };
}

/** One line of the timeline: an entry, or field changes of one day folded into one. */
export type Line = { key: string; item: TimelineItem; folded?: TimelineItem[] };

export interface DayOfLines {
  day: string;
  lines: Line[];
}

const isEdit = (item: TimelineItem) => item.kind === "FIELD" && item.title !== "DELETED" && item.title !== "RESTORED";

/** Groups by the day in the person's zone; edits that follow each other on one day become one line. */
export function daysOf(items: TimelineItem[], timeZone: string): DayOfLines[] {
  // Sweden writes its days as ISO does.
  const dayOf = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
  const days: DayOfLines[] = [];
  for (const item of items) {
    const day = dayOf.format(new Date(item.at));
    let last = days.at(-1);
    if (last?.day !== day) {
      last = { day, lines: [] };
      days.push(last);
    }
    const before = last.lines.at(-1);
    if (before && isEdit(item) && isEdit(before.item)) before.folded = [...(before.folded ?? [before.item]), item];
    else last.lines.push({ key: item.kind + item.id, item });
  }
  return days;
}
