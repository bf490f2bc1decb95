import { Menu } from "@mantine/core";
import { IconEdit, IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { confirm } from "@/shared/ui/dialogs";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { RowMenu } from "../RowMenu";
import type { Role } from "../settingsTypes";
import { RoleDialog } from "./RoleDialog";

/** Only a role of one's own can be renamed and deleted. */
export function RoleMenu({ role }: { role: Role }) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const [isRenaming, setRenaming] = useState(false);
  const remove = useMutation({
    mutationFn: () => http.delete("/api/admin/roles/{id}", { path: { id: role.id } }),
    onSuccess: () => toastDone(t("roles.deleted")),
    onError: (error) => toastFailed(error),
    onSettled: () => client.invalidateQueries({ queryKey: ["roles"] }),
  });
  if (role.builtIn) return null;
  const ask = async () => {
    if (await confirm({ title: t("roles.deleteAsk", { name: role.name }), action: t("roles.delete"), danger: true }))
      remove.mutate();
  };
  return (
    <>
      <RowMenu name={role.name}>
        <Menu.Item leftSection={<IconEdit size={14} />} onClick={() => setRenaming(true)}>
          {t("roles.rename")}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={14} />} color="red" onClick={() => void ask()}>
          {t("roles.delete")}
        </Menu.Item>
      </RowMenu>
      {isRenaming && <RoleDialog role={role} roles={[]} onClose={() => setRenaming(false)} />}
    </>
  );
}
