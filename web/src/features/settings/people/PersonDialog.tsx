import { MultiSelect, Select, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { toastDone } from "@/shared/ui/toasts";
import { FormDialog } from "../FormDialog";
import { roleLabel } from "../roles/roleLabel";
import { rolesQuery, teamsQuery } from "../settingsQueries";
import type { StaffMember } from "../settingsTypes";
import { useRefusableForm } from "../useRefusableForm";

/** Invites somebody, or changes somebody who is there. */
export function PersonDialog({ person, onClose }: { person?: StaffMember; onClose: () => void }) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const { data: roles } = useQuery(rolesQuery);
  const { data: teams } = useQuery(teamsQuery);
  const { form, ...state } = useRefusableForm({
    initial: {
      name: person?.name ?? "",
      email: person?.email ?? "",
      roles: person?.roles ?? ["SALES_REP"],
      teamId: person?.teamId ?? null,
    },
    required: ["name", "email", "roles"],
    checks: { email: ({ email }) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? null : t("code.bad_email")) },
    save: ({ email, ...rest }) =>
      person
        ? http.patch("/api/admin/people/{id}", { path: { id: person.id }, body: { ...rest, version: person.version } })
        : http.post("/api/admin/people", { body: { email: email.trim(), ...rest, teamId: rest.teamId ?? undefined } }),
    onSaved: (_, { email }) => {
      for (const resource of ["staff", "teams", "people", "roles", "outbox"])
        void client.invalidateQueries({ queryKey: [resource] });
      toastDone(person ? t("saved") : t("people.invitedTo", { email }));
      onClose();
    },
  });
  return (
    <FormDialog
      title={person ? t("people.change", { name: person.name }) : t("people.invite")}
      action={person ? t("save") : t("people.send")}
      onClose={onClose}
      {...state}
    >
      <TextInput label={t("people.name")} required data-autofocus maxLength={200} {...form.getInputProps("name")} />
      <TextInput
        label={t("people.email")}
        description={person ? t("people.emailFixed") : t("people.emailText")}
        type="email"
        dir="ltr"
        required={!person}
        readOnly={person !== undefined}
        {...form.getInputProps("email")}
      />
      <MultiSelect
        label={t("people.roles")}
        required
        data={(roles?.items ?? []).map((role) => ({ value: role.name, label: roleLabel(t, role.name) }))}
        {...form.getInputProps("roles")}
      />
      <Select
        label={t("people.team")}
        description={t("people.teamText")}
        placeholder={t("people.noTeam")}
        clearable
        clearButtonProps={{ "aria-label": t("people.noTeam") }}
        data={(teams?.items ?? []).map((team) => ({ value: team.id, label: team.name }))}
        {...form.getInputProps("teamId")}
      />
    </FormDialog>
  );
}
