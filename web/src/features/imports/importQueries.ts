import { queryOptions } from "@tanstack/react-query";
import { http } from "@/shared/api/http";
import type { Job, Page } from "@/shared/api/types";
import type { FileImport, ImportRequest, Preview, RejectedRow } from "./importTypes";

const path = "/api/crm/imports";
const isAtWork = (job?: Job) => job?.state === "QUEUED" || job?.state === "RUNNING";

export const importsQuery = queryOptions({
  queryKey: ["imports", "list"],
  queryFn: ({ signal }) => http.get<Page<FileImport>>(path, { signal }),
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ["imports", "record", id],
    queryFn: ({ signal }) => http.get<FileImport>(`${path}/${id}`, { signal }),
  });

/** The import's job; asked again each second while it is at work. */
export const importJobQuery = (id: string) =>
  queryOptions({
    queryKey: ["jobs", "record", id],
    queryFn: ({ signal }) => http.get<Job>(`/api/crm/jobs/${id}`, { signal }),
    refetchInterval: ({ state }) => (isAtWork(state.data) ? 1000 : false),
  });

export const rejectedQuery = (id: string) =>
  queryOptions({
    queryKey: ["imports", "rejected", id],
    queryFn: ({ signal }) =>
      http.get<Page<RejectedRow>>(`${path}/${id}/rejected`, { signal, query: { format: "json", limit: 100 } }),
  });

export const rejectedFile = (id: string) => `${path}/${id}/rejected`;

/** The file as the program reads it, kept on the server, so that a reload loses nothing. */
export const previewQuery = (request: { fileId: string; kind?: string; preset?: string }) =>
  queryOptions({
    queryKey: ["imports", "preview", request],
    queryFn: ({ signal }) => postRequest<Preview>(`${path}/preview`, request, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const previewFile = (file: File) => http.upload<Preview>(`${path}/preview`, file, {});

export const startImport = (request: ImportRequest) => postRequest<Job>(path, request);

export const undoImport = (id: string) => http.post<Job>(`${path}/${id}/undo`);

function postRequest<T>(to: string, request: unknown, signal?: AbortSignal): Promise<T> {
  const form = new FormData();
  form.append("request", new Blob([JSON.stringify(request)], { type: "application/json" }));
  return http.post<T>(to, form, { signal });
}
