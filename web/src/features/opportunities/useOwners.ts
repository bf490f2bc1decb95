import { useMemo } from "react";
import { useMe } from "@/shared/auth/me";
import type { Option } from "@/shared/data/filters";
import { usePeople } from "@/shared/data/lookups";

/** Whom a deal can be given to; somebody who may not list people can still take it on. */
export function useOwners(wanted = true): Option[] {
  const { person } = useMe();
  const people = usePeople(wanted);
  return useMemo(() => {
    const all = people.some(({ id }) => id === person.id) ? people : [person, ...people];
    return all.map(({ id, name }) => ({ value: id, label: name }));
  }, [people, person]);
}
