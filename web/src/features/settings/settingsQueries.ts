import { queryOptions } from "@tanstack/react-query";
import { http } from "@/shared/api/http";
import type { Job, Page } from "@/shared/api/types";
import type {
  ApiToken,
  BusinessUnitRow,
  Colleague,
  Label,
  LabelKind,
  OutboxMail,
  RoleListing,
  Team,
  UnitSettings,
} from "./settingsTypes";

const listOf = <T>(resource: string, path: string) =>
  queryOptions({
    queryKey: [resource, "list", path],
    queryFn: ({ signal }) => http.get<Page<T>>(path, { signal }),
  });

export const unitQuery = queryOptions({
  queryKey: ["settings", "unit"],
  queryFn: ({ signal }) => http.get<UnitSettings>("/api/admin/settings", { signal }),
});
export const saveUnit = (change: Partial<UnitSettings>) => http.put<UnitSettings>("/api/admin/settings", change);
export const scoreAgain = () => http.post<Job>("/api/crm/analytics/scoring");

export const staffPath = "/api/admin/people";
export const teamsPath = "/api/admin/teams";
export const rolesPath = "/api/admin/roles";
export const tokensPath = "/api/admin/tokens";
export const unitsPath = "/api/admin/business-units";
export const auditPath = "/api/admin/audit";
export const outboxPath = "/api/admin/outbox";
export const labelsPath = (kind: LabelKind) => `/api/crm/${kind}`;

export const teamsQuery = listOf<Team>("teams", teamsPath);
export const tokensQuery = listOf<ApiToken>("tokens", tokensPath);
export const unitsQuery = listOf<BusinessUnitRow>("units", unitsPath);
export const labelsQuery = (kind: LabelKind) => listOf<Label>(kind, labelsPath(kind));
/** Everybody who works here, by name and team; anybody signed in may ask. */
export const colleaguesQuery = listOf<Colleague>("people", "/api/crm/people");

export const rolesQuery = queryOptions({
  queryKey: ["roles", "list"],
  queryFn: ({ signal }) => http.get<RoleListing>(rolesPath, { signal }),
});
export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ["outbox", "record", id],
    queryFn: ({ signal }) => http.get<OutboxMail>(`${outboxPath}/${id}`, { signal }),
  });
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ["jobs", "record", id],
    queryFn: ({ signal }) => http.get<Job>(`/api/crm/jobs/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === "QUEUED" || state.data?.state === "RUNNING" ? 1000 : false),
  });
