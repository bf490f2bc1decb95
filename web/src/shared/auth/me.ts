import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { http } from "@/shared/api/http";
import type { Me } from "@/shared/api/types";

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => http.get("/api/auth/me", { signal }),
  staleTime: 5 * 60_000,
});

/** The signed-in person; only screens inside the shell may ask, there it is always loaded. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;

export const allows = (me: Me, permission?: string) => !permission || me.permissions.includes(permission);

export function useCan() {
  const me = useMe();
  return (permission?: string) => allows(me, permission);
}
