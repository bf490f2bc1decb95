import { Select, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { toastDone } from "@/shared/ui/toasts";
import { FormDialog } from "../FormDialog";
import { type Role, type Scope, scopes } from "../settingsTypes";
import { useRefusableForm } from "../useRefusableForm";
import { roleLabel } from "./roleLabel";

interface Props {
  role?: Role;
  /** What a new one may begin as. */
  roles: Role[];
  onClose: () => void;
}

/** Makes a role of one's own, perhaps from another one; its rights are then ticked in the matrix. */
export function RoleDialog({ role, roles, onClose }: Props) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const models = roles.filter(({ permissions }) => !permissions.includes("*"));
  const { form, ...state } = useRefusableForm({
    initial: { name: role?.name ?? "", like: null as string | null, scope: role?.scope ?? ("OWN" as Scope) },
    required: ["name"],
    save: ({ name, like, scope }) =>
      role
        ? http.patch("/api/admin/roles/{id}", { path: { id: role.id }, body: { name, version: role.version } })
        : http.post("/api/admin/roles", {
            body: { name, scope, permissions: models.find(({ id }) => id === like)?.permissions ?? [] },
          }),
    onSaved: () => {
      for (const resource of ["roles", "staff"]) void client.invalidateQueries({ queryKey: [resource] });
      toastDone(role ? t("saved") : t("roles.made"));
      onClose();
    },
  });
  return (
    <FormDialog
      title={role ? t("roles.rename") : t("roles.make")}
      action={role ? t("save") : t("roles.make")}
      onClose={onClose}
      {...state}
    >
      <TextInput label={t("roles.name")} required data-autofocus maxLength={60} {...form.getInputProps("name")} />
      {!role && (
        <>
          <Select
            label={t("roles.like")}
            description={t("roles.likeText")}
            placeholder={t("roles.likeNone")}
            clearable
            clearButtonProps={{ "aria-label": t("roles.likeNone") }}
            data={models.map(({ id, name }) => ({ value: id, label: roleLabel(t, name) }))}
            {...form.getInputProps("like")}
          />
          <Select
            label={t("roles.scope")}
            description={t("roles.scopeHelp")}
            allowDeselect={false}
            data={scopes.map((value) => ({ value, label: t(`roles.scopes.${value}`) }))}
            {...form.getInputProps("scope")}
          />
        </>
      )}
    </FormDialog>
  );
}
