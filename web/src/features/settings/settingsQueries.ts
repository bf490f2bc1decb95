import { queryOptions } from "@tanstack/react-query";
import type { ListPath } from "@/shared/api/contract";
import { getPage, http } from "@/shared/api/http";
import type { LabelKind, UnitSettings } from "./settingsTypes";

const listOf = <P extends ListPath>(resource: string, path: P) =>
  queryOptions({
    queryKey: [resource, "list", path],
    queryFn: ({ signal }) => getPage(path, {}, signal),
  });

export const unitQuery = queryOptions({
  queryKey: ["settings", "unit"],
  queryFn: ({ signal }) => http.get("/api/admin/settings", { signal }),
});
export const modulesQuery = queryOptions({
  queryKey: ["settings", "modules"],
  queryFn: ({ signal }) => http.get("/api/admin/settings/modules", { signal }),
});
export const saveUnit = (change: Partial<UnitSettings>) => http.put("/api/admin/settings", { body: change });
export const scoreAgain = () => http.post("/api/crm/analytics/scoring");

export const teamsQuery = listOf("teams", "/api/admin/teams");
export const tokensQuery = listOf("tokens", "/api/admin/tokens");
export const unitsQuery = listOf("units", "/api/admin/business-units");
/** Everybody who works here, by name and team; anybody signed in may ask. */
export const colleaguesQuery = listOf("people", "/api/crm/people");

export const labelsQuery = (kind: LabelKind) =>
  queryOptions({
    queryKey: [kind, "list"],
    queryFn: ({ signal }) => http.get("/api/crm/{labels}", { path: { labels: kind }, signal }),
  });
export const rolesQuery = queryOptions({
  queryKey: ["roles", "list"],
  queryFn: ({ signal }) => http.get("/api/admin/roles", { signal }),
});
export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ["outbox", "record", id],
    queryFn: ({ signal }) => http.get("/api/admin/outbox/{id}", { path: { id }, signal }),
  });
export const sendMail = (id: string) => http.post("/api/admin/outbox/{id}/send", { path: { id } });
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ["jobs", "record", id],
    queryFn: ({ signal }) => http.get("/api/crm/jobs/{id}", { path: { id }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === "QUEUED" || state.data?.state === "RUNNING" ? 1000 : false),
  });
