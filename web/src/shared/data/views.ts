import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { http } from "@/shared/api/http";
import type { Page, SavedView, ViewQuery } from "@/shared/api/types";
import { toastFailed } from "@/shared/ui/toasts";

export const viewsQuery = (list: string) =>
  queryOptions({
    queryKey: ["views", "list", list],
    queryFn: ({ signal }) => http.get("/api/crm/views", { signal, query: { list } }) as Promise<Page<SavedView>>,
    staleTime: 60_000,
  });

export interface NewView {
  name: string;
  shared: boolean;
  pinned: boolean;
  query: ViewQuery;
}

export function useViewChanges(list: string) {
  const client = useQueryClient();
  const settle = {
    onSuccess: () => client.invalidateQueries({ queryKey: ["views"] }),
    onError: (error: unknown) => toastFailed(error),
  };
  return {
    create: useMutation({
      mutationFn: (view: NewView) => http.post("/api/crm/views", { body: { list, ...view } }),
      ...settle,
    }),
    save: useMutation({
      mutationFn: ({ id, version, query }: Pick<SavedView, "id" | "version" | "query">) =>
        http.put("/api/crm/views/{id}", { path: { id }, body: { version, query } }),
      ...settle,
    }),
    remove: useMutation({
      mutationFn: (id: string) => http.delete("/api/crm/views/{id}", { path: { id } }),
      ...settle,
    }),
  };
}

/** What stays on top first, then by name. */
export const orderViews = (views: SavedView[]) =>
  [...views].sort((a, b) => Number(b.pinned) - Number(a.pinned) || a.name.localeCompare(b.name));
