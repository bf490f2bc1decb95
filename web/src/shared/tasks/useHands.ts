import { useMemo } from "react";
import { useMe } from "@/shared/auth/me";
import type { Option } from "@/shared/data/filters";
import { usePeople } from "@/shared/data/lookups";
import type { Task } from "./task";

/** Whom a task can be given to: oneself, the people of the unit, and whoever has it, who may be none of them any more. */
export function useHands(task?: Task): Option[] {
  const { person } = useMe();
  const people = usePeople();
  return useMemo(() => {
    const all = new Map([[person.id, person.name]]);
    for (const { id, name } of people) all.set(id, name);
    if (task?.assigneeId && !all.has(task.assigneeId)) all.set(task.assigneeId, task.assigneeName ?? "–");
    return [...all].map(([value, label]) => ({ value, label }));
  }, [person, people, task]);
}
