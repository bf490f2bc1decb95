import { MultiSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { toastDone } from "@/shared/ui/toasts";
import { FormDialog } from "../FormDialog";
import type { Colleague, Team } from "../settingsTypes";
import { useRefusableForm } from "../useRefusableForm";

interface Props {
  team?: Team;
  colleagues: Colleague[];
  onClose: () => void;
}

/** A team's name and people, saved in one go. */
export function TeamDialog({ team, colleagues, onClose }: Props) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const members = colleagues.filter(({ teamId }) => team && teamId === team.id).map(({ id }) => id);
  const { form, ...state } = useRefusableForm({
    initial: { name: team?.name ?? "", people: members },
    required: ["name"],
    save: (values) =>
      team
        ? http.patch("/api/admin/teams/{id}", { path: { id: team.id }, body: { ...values, version: team.version } })
        : http.post("/api/admin/teams", { body: values }),
    onSaved: () => {
      for (const resource of ["teams", "staff", "people"]) void client.invalidateQueries({ queryKey: [resource] });
      toastDone(t("saved"));
      onClose();
    },
  });
  const nameOf = ({ id, name, teamName, teamId }: Colleague) => ({
    value: id,
    label: teamName && teamId !== team?.id ? t("teams.personOf", { name, team: teamName }) : name,
  });
  return (
    <FormDialog
      title={team ? t("teams.change", { name: team.name }) : t("teams.make")}
      action={team ? t("save") : t("teams.make")}
      onClose={onClose}
      {...state}
    >
      <TextInput label={t("teams.name")} required data-autofocus maxLength={100} {...form.getInputProps("name")} />
      <MultiSelect
        label={t("teams.people")}
        description={t("teams.peopleText")}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t("clear") }}
        hidePickedOptions
        nothingFoundMessage={t("nothingFound")}
        data={colleagues.filter(({ id, active }) => active || members.includes(id)).map(nameOf)}
        {...form.getInputProps("people")}
      />
    </FormDialog>
  );
}
