import { queryOptions } from "@tanstack/react-query";
import type { Schemas } from "@/shared/api/contract";
import { addressOf, http } from "@/shared/api/http";
import type { Job } from "@/shared/api/types";
import type { ImportRequest } from "./importTypes";

const isAtWork = (job?: Job) => job?.state === "QUEUED" || job?.state === "RUNNING";

export const importsQuery = queryOptions({
  queryKey: ["imports", "list"],
  queryFn: ({ signal }) => http.get("/api/crm/imports", { signal }),
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ["imports", "record", id],
    queryFn: ({ signal }) => http.get("/api/crm/imports/{id}", { path: { id }, signal }),
  });

/** The import's job; asked again each second while it is at work. */
export const importJobQuery = (id: string) =>
  queryOptions({
    queryKey: ["jobs", "record", id],
    queryFn: ({ signal }) => http.get("/api/crm/jobs/{id}", { path: { id }, signal }),
    refetchInterval: ({ state }) => (isAtWork(state.data) ? 1000 : false),
  });

export const rejectedQuery = (id: string) =>
  queryOptions({
    queryKey: ["imports", "rejected", id],
    queryFn: ({ signal }) =>
      http.get("/api/crm/imports/{id}/rejected", {
        path: { id },
        query: { format: "json", limit: 100 },
        signal,
      }),
  });

export const rejectedFile = (id: string) => addressOf("/api/crm/imports/{id}/rejected", { path: { id } });

/** What an undone import could not take back. */
export const keptQuery = (id: string) =>
  queryOptions({
    queryKey: ["imports", "kept", id],
    queryFn: ({ signal }) => http.get("/api/crm/imports/{id}/kept", { path: { id }, query: { limit: 100 }, signal }),
  });

export const presetsQuery = queryOptions({
  queryKey: ["imports", "presets"],
  queryFn: ({ signal }) => http.get("/api/crm/imports/presets", { signal }),
});

export const keepPreset = (body: Schemas["ImportPresetInput"]) => http.post("/api/crm/imports/presets", { body });

export const forgetPreset = (id: string) => http.delete("/api/crm/imports/presets/{id}", { path: { id } });

/** The file as the program reads it, kept on the server, so that a reload loses nothing. */
export const previewQuery = (request: Schemas["PreviewRequest"]) =>
  queryOptions({
    queryKey: ["imports", "preview", request],
    queryFn: ({ signal }) => http.post("/api/crm/imports/preview", { form: { request }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const previewFile = (file: File) => http.post("/api/crm/imports/preview", { form: { file, request: {} } });

export const startImport = (request: ImportRequest) => http.post("/api/crm/imports", { form: { request } });

export const undoImport = (id: string) => http.post("/api/crm/imports/{id}/undo", { path: { id } });
