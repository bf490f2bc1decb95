import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";

export type Territory = Schemas["Territory"];

export const territoriesQuery = queryOptions({
  queryKey: ["territories", "all"],
  queryFn: ({ signal }) => http.get("/api/crm/territories", { signal }),
});

export const types = ["B2C", "B2B", "MIXED"] as const;

/** The order after one of them has moved a place up (-1) or down (1). */
export function moved(all: Territory[], id: string, by: -1 | 1): string[] {
  const ids = all.map((one) => one.id);
  const at = ids.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) return ids;
  ids.splice(to, 0, ...ids.splice(at, 1));
  return ids;
}

/** Everybody who works here, with the team of each; anybody signed in may ask. */
export function useColleagues(): Schemas["Colleague"][] {
  const { data } = useQuery({
    queryKey: ["people", "names"],
    queryFn: ({ signal }) => http.get("/api/crm/people", { signal }),
    staleTime: 5 * 60_000,
  });
  return data?.items ?? [];
}

/** The teams that somebody is in. */
export const teamsOf = (people: Schemas["Colleague"][]) =>
  [...new Map(people.map(({ teamId, teamName }) => [teamId, teamName]))].flatMap(([value, label]) =>
    value && label ? [{ value, label }] : [],
  );
