import { queryOptions } from "@tanstack/react-query";
import { http } from "@/shared/api/http";
import type { Job, Page } from "@/shared/api/types";
import type {
  ApiToken,
  AuditEntry,
  OutboxMail,
  OutboxRow,
  RoleListing,
  StaffMember,
  UnitSettings,
} from "./settingsTypes";

const listOf = <T>(resource: string, path: string, query?: Record<string, string | number>) =>
  queryOptions({
    queryKey: [resource, "list", query ?? {}],
    queryFn: ({ signal }) => http.get<Page<T>>(path, { signal, query }),
  });

export const unitQuery = queryOptions({
  queryKey: ["settings", "unit"],
  queryFn: ({ signal }) => http.get<UnitSettings>("/api/admin/settings", { signal }),
});
export const saveUnit = (change: Partial<UnitSettings>) => http.put<UnitSettings>("/api/admin/settings", change);
export const scoreAgain = () => http.post<Job>("/api/crm/analytics/scoring");

export const staffQuery = listOf<StaffMember>("staff", "/api/admin/people", { limit: 200 });
export const teamsQuery = listOf<{ id: string; name: string }>("teams", "/api/admin/teams");
export const rolesQuery = queryOptions({
  queryKey: ["roles", "list"],
  queryFn: ({ signal }) => http.get<RoleListing>("/api/admin/roles", { signal }),
});
export const tokensQuery = listOf<ApiToken>("tokens", "/api/admin/tokens");
export const outboxQuery = listOf<OutboxRow>("outbox", "/api/admin/outbox", { limit: 100 });
export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ["outbox", "record", id],
    queryFn: ({ signal }) => http.get<OutboxMail>(`/api/admin/outbox/${id}`, { signal }),
  });
export const auditQuery = (query: Record<string, string | number>) =>
  listOf<AuditEntry>("audit", "/api/admin/audit", { limit: 100, ...query });
export const verifyAudit = () => http.post<Job>("/api/admin/audit/verify");
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ["jobs", "record", id],
    queryFn: ({ signal }) => http.get<Job>(`/api/crm/jobs/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === "QUEUED" || state.data?.state === "RUNNING" ? 1000 : false),
  });
