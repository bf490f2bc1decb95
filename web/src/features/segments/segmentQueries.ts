import { queryOptions } from "@tanstack/react-query";
import { http } from "@/shared/api/http";
import type { Job } from "@/shared/api/types";
import type { SegmentFilter } from "./segmentTypes";

export const path = "/api/crm/segments";

export const segmentQuery = (id: string) =>
  queryOptions({
    queryKey: ["segments", "record", id],
    queryFn: ({ signal }) => http.get("/api/crm/segments/{id}", { path: { id }, signal }),
  });

export const fieldsQuery = queryOptions({
  queryKey: ["segment-fields"],
  queryFn: ({ signal }) => http.get("/api/crm/segments/fields", { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const countQuery = (definition: SegmentFilter | undefined, segment?: string) =>
  queryOptions({
    queryKey: ["segments", "asked", "count", definition, segment],
    queryFn: ({ signal }) => http.post("/api/crm/segments/count", { body: { definition, segment }, signal }),
    enabled: definition !== undefined,
    retry: false,
    staleTime: 20_000,
  });

/** Everybody counted, however long it takes; asked where the quick answer was an estimate. */
export const exactCountQuery = (definition: SegmentFilter | undefined, segment?: string) =>
  queryOptions({
    ...countQuery(definition, segment),
    queryKey: ["segments", "asked", "exact", definition, segment],
    queryFn: ({ signal }) =>
      http.post("/api/crm/segments/count", { body: { definition, segment, exact: true }, signal }),
  });

export const previewQuery = (definition: SegmentFilter | undefined, segment?: string) =>
  queryOptions({
    queryKey: ["segments", "asked", "preview", definition, segment],
    queryFn: ({ signal }) => http.post("/api/crm/segments/preview", { body: { definition, segment }, signal }),
    enabled: definition !== undefined,
    retry: false,
    staleTime: 20_000,
  });

export const historyQuery = (id: string, days: number) =>
  queryOptions({
    queryKey: ["segments", "history", id, days],
    queryFn: ({ signal }) => http.get("/api/crm/segments/{id}/history", { path: { id }, query: { days }, signal }),
  });

export const explainQuery = (id: string, customer: string) =>
  queryOptions({
    queryKey: ["segments", "explanation", id, customer],
    queryFn: ({ signal }) => http.get("/api/crm/segments/{id}/explain", { path: { id }, query: { customer }, signal }),
  });

const isAtWork = (job?: Job) => job === undefined || job.state === "QUEUED" || job.state === "RUNNING";

/** The job that fills a segment; asked again each second while it is at work. Only its owner may ask. */
export const fillingQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ["jobs", "record", id],
    queryFn: ({ signal }) => http.get("/api/crm/jobs/{id}", { path: { id: id ?? "" }, signal }),
    enabled: id !== undefined,
    retry: false,
    refetchInterval: ({ state }) => (state.error || !isAtWork(state.data) ? false : 1000),
  });
