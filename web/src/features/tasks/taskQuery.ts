import { firstValue, type Search } from "@/shared/nav/search";

/** What of the address says which tasks are shown; without any, one's own that are open. */
export function readChoice(search: Search) {
  return {
    q: firstValue(search, "q") ?? "",
    whose: firstValue(search, "assignee") ?? "me",
    done: firstValue(search, "done") === "true",
  };
}

export type Choice = ReturnType<typeof readChoice>;

export const queryOf = ({ q, whose, done }: Choice) => ({
  q: q || undefined,
  assignee: whose === "anybody" ? undefined : whose,
  done,
  sort: done ? "-doneAt" : "due",
});
