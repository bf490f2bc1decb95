import { type InfiniteData, infiniteQueryOptions } from "@tanstack/react-query";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";

export type AttachedFile = Schemas["AttachedFile"];

/** The records that hold files, as their addresses name them. */
export type Holder = "leads" | "opportunities" | "customers";

/** As the server has it: 50 MB, said before anything is sent. */
export const largest = 50 * 1024 * 1024;

interface Files {
  items: AttachedFile[];
  nextCursor: string | null;
}

export type FilePages = InfiniteData<Files, string | undefined>;

export const filesKey = (holder: Holder, id: string) => [holder, "files", id];

function page(holder: Holder, id: string, cursor: string | undefined, signal: AbortSignal): Promise<Files> {
  const path = { id };
  if (holder === "leads") return http.get("/api/crm/leads/{id}/files", { path, signal });
  if (holder === "opportunities") return http.get("/api/crm/opportunities/{id}/files", { path, signal });
  return http.get("/api/crm/customers/{id}/files", { path, query: { cursor }, signal });
}

/** The files of a record, newest first; of a customer with those of the deals and of what was said. */
export const filesQuery = (holder: Holder, id: string) =>
  infiniteQueryOptions({
    queryKey: filesKey(holder, id),
    queryFn: ({ pageParam, signal }) => page(holder, id, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** One file a call, so that one that is refused keeps no other from being attached. */
export const attach = (holder: Holder, id: string, file: File) =>
  http.post(`/api/crm/${holder}/{id}/files`, { path: { id }, form: { file: [file] } });

const one = (holder: Holder) => `/api/crm/${holder}/{id}/files/{attachmentId}` as const;

export const takeOff = (holder: Holder, id: string, attachmentId: string) =>
  http.delete(one(holder), { path: { id, attachmentId } });

export const putBack = (holder: Holder, id: string, attachmentId: string) =>
  http.post(`${one(holder)}/restore`, { path: { id, attachmentId } });

export const rename = (holder: Holder, id: string, attachmentId: string, name: string) =>
  http.patch(one(holder), { path: { id, attachmentId }, body: { name } });
