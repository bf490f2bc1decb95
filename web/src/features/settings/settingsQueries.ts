import { queryOptions } from "@tanstack/react-query";
import type { ListPath, ListQuery } from "@/shared/api/contract";
import { getPage, http } from "@/shared/api/http";
import type { UnitSettings } from "./settingsTypes";

const listOf = <P extends ListPath>(resource: string, path: P, query: ListQuery<P> = {}) =>
  queryOptions({
    queryKey: [resource, "list", query],
    queryFn: ({ signal }) => getPage(path, query, signal),
  });

export const unitQuery = queryOptions({
  queryKey: ["settings", "unit"],
  queryFn: ({ signal }) => http.get("/api/admin/settings", { signal }),
});
export const saveUnit = (change: Partial<UnitSettings>) => http.put("/api/admin/settings", { body: change });
export const scoreAgain = () => http.post("/api/crm/analytics/scoring");

export const staffQuery = listOf("staff", "/api/admin/people", { limit: 200 });
export const teamsQuery = listOf("teams", "/api/admin/teams");
export const rolesQuery = queryOptions({
  queryKey: ["roles", "list"],
  queryFn: ({ signal }) => http.get("/api/admin/roles", { signal }),
});
export const tokensQuery = listOf("tokens", "/api/admin/tokens");
export const outboxQuery = listOf("outbox", "/api/admin/outbox", { limit: 100 });
export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ["outbox", "record", id],
    queryFn: ({ signal }) => http.get("/api/admin/outbox/{id}", { path: { id }, signal }),
  });
export const auditQuery = (query: ListQuery<"/api/admin/audit">) =>
  listOf("audit", "/api/admin/audit", { limit: 100, ...query });
export const verifyAudit = () => http.post("/api/admin/audit/verify");
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ["jobs", "record", id],
    queryFn: ({ signal }) => http.get("/api/crm/jobs/{id}", { path: { id }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === "QUEUED" || state.data?.state === "RUNNING" ? 1000 : false),
  });
