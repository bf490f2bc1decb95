import { useMutation, useQueryClient } from "@tanstack/react-query";
import { http } from "@/shared/api/http";
import { toastFailed } from "@/shared/ui/toasts";
import { rolesQuery } from "../settingsQueries";
import type { Role, Scope } from "../settingsTypes";

type Change = { id: string; permission?: string; scope?: Scope };

const toggled = (permissions: string[], permission: string) =>
  permissions.includes(permission)
    ? permissions.filter((one) => one !== permission)
    : [...permissions, permission].sort();

const applied = (role: Role, { permission, scope }: Change): Role => ({
  ...role,
  scope: scope ?? role.scope,
  permissions: permission ? toggled(role.permissions, permission) : role.permissions,
});

/** Ticks show at once; the requests follow one after the other, each with the version that the one before left. */
export function useRoleChange() {
  const client = useQueryClient();
  const replace = (id: string, change: (role: Role) => Role) =>
    client.setQueryData(
      rolesQuery.queryKey,
      (now) => now && { ...now, items: now.items.map((role) => (role.id === id ? change(role) : role)) },
    );
  const mutation = useMutation({
    scope: { id: "roles" },
    mutationFn: ({ id }: Change) => {
      const role = client.getQueryData(rolesQuery.queryKey)?.items.find((one) => one.id === id);
      return http.patch("/api/admin/roles/{id}", {
        path: { id },
        body: { permissions: role?.permissions, scope: role?.scope, version: role?.version },
      });
    },
    // Further ticks may have been made meanwhile: only the version is taken from the answer.
    onSuccess: (saved) => replace(saved.id, (role) => ({ ...role, version: saved.version })),
    onError: (error) => {
      toastFailed(error);
      void client.invalidateQueries({ queryKey: rolesQuery.queryKey });
    },
  });
  return async (change: Change) => {
    await client.cancelQueries({ queryKey: rolesQuery.queryKey });
    replace(change.id, (role) => applied(role, change));
    mutation.mutate(change);
  };
}
