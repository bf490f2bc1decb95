import { type InfiniteData, useMutation, useQueryClient } from "@tanstack/react-query";
import { http } from "@/shared/api/http";
import type { Page } from "@/shared/api/types";
import { translate } from "@/shared/i18n/i18n";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { useRenewTasks } from "./useRenewTasks";

export interface Ticked {
  id: string;
  title: string;
  done: boolean;
}

type Listed = Page<{ id: string }>;
type Held = InfiniteData<Listed> | Listed | { id: string } | undefined;

const without = (page: Listed, id: string): Listed =>
  page.items.some((one) => one.id === id)
    ? {
        ...page,
        items: page.items.filter((one) => one.id !== id),
        total: page.total === undefined ? undefined : page.total - 1,
      }
    : page;

/** Lists hold open tasks or done ones: what is ticked off, or opened again, leaves the one that it stands in. */
function leave(held: Held, id: string): Held {
  if (held && "pages" in held) return { ...held, pages: held.pages.map((page) => without(page, id)) };
  return held && "items" in held ? without(held, id) : held;
}

/** Ticks a task off, or opens it again: seen at once, and can be taken back. */
export function useTick() {
  const client = useQueryClient();
  const renew = useRenewTasks();
  const put = (id: string, done: boolean) => http.patch("/api/crm/tasks/{id}", { path: { id }, body: { done } });
  return useMutation({
    mutationFn: ({ id, done }: Ticked) => put(id, !done),
    onMutate: async ({ id }) => {
      await client.cancelQueries({ queryKey: ["tasks"] });
      client.setQueriesData<Held>({ queryKey: ["tasks"] }, (held) => leave(held, id));
    },
    onSuccess: (_, { id, title, done }) =>
      toastDone(translate(done ? "task.reopened" : "task.done", { title }), () =>
        put(id, done).then(renew, toastFailed),
      ),
    onError: (error) => toastFailed(error),
    onSettled: renew,
  });
}
