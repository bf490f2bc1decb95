import { Button, Menu } from "@mantine/core";
import { IconEdit, IconPlus, IconTrash, IconUsersGroup } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { confirm } from "@/shared/ui/dialogs";
import { EmptyState } from "@/shared/ui/EmptyState";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { Loaded } from "../Loaded";
import { RowMenu } from "../RowMenu";
import { Rows } from "../Rows";
import classes from "../Settings.module.css";
import { SettingsPlace } from "../SettingsPlace";
import { colleaguesQuery, teamsQuery } from "../settingsQueries";
import type { Team } from "../settingsTypes";
import { TeamDialog } from "./TeamDialog";

/** Teams: what the record scope "team's" means for their people. */
export default function TeamsPage() {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const client = useQueryClient();
  const query = useQuery(teamsQuery);
  const { data: colleagues } = useQuery(colleaguesQuery);
  const [open, setOpen] = useState<Team | "new">();
  const remove = useMutation({
    mutationFn: ({ id }: Team) => http.delete("/api/admin/teams/{id}", { path: { id } }),
    onSuccess: () => toastDone(t("teams.deleted")),
    onError: (error) => toastFailed(error),
    onSettled: () => {
      for (const resource of ["teams", "staff", "people"]) void client.invalidateQueries({ queryKey: [resource] });
    },
  });
  const ask = async (team: Team) => {
    const title = t("teams.deleteAsk", { name: team.name });
    if (
      await confirm({
        title,
        body: t("teams.deleteText", { count: team.people }),
        action: t("teams.delete"),
        danger: true,
      })
    )
      remove.mutate(team);
  };
  const namesIn = (team: Team) =>
    (colleagues?.items ?? []).filter(({ teamId }) => teamId === team.id).map(({ name }) => name);
  const makeButton = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen("new")} disabled={!colleagues}>
      {t("teams.make")}
    </Button>
  );
  return (
    <SettingsPlace name="teams" count={query.data?.items.length} primary={makeButton} isNarrow>
      <Loaded query={query}>
        {(page) =>
          page.items.length === 0 ? (
            <EmptyState icon={IconUsersGroup} title={t("teams.none")} text={t("teams.noneText")} />
          ) : (
            <Rows
              label={t("places.teams.title")}
              rows={page.items}
              keyOf={(team) => team.id}
              columns={[
                {
                  name: "name",
                  head: t("teams.name"),
                  cell: (team) => (
                    <button type="button" className={classes.named} onClick={() => setOpen(team)}>
                      <bdi>{team.name}</bdi>
                    </button>
                  ),
                },
                {
                  name: "people",
                  head: t("teams.people"),
                  cell: (team) =>
                    team.people === 0 ? (
                      <span className={classes.sub}>{t("teams.nobody")}</span>
                    ) : (
                      <bdi>{namesIn(team).join(t("comma"))}</bdi>
                    ),
                },
                {
                  name: "count",
                  head: t("teams.size"),
                  isNumber: true,
                  width: 90,
                  cell: (team) => (
                    <AddressLink
                      href={`/settings/people?teamId=${team.id}`}
                      aria-label={t("teams.open", { name: team.name })}
                    >
                      {format.number(team.people)}
                    </AddressLink>
                  ),
                },
              ]}
              actionsHead={t("actions")}
              actions={(team) => (
                <RowMenu name={team.name}>
                  <Menu.Item leftSection={<IconEdit size={14} />} onClick={() => setOpen(team)}>
                    {t("edit")}
                  </Menu.Item>
                  <Menu.Item leftSection={<IconTrash size={14} />} color="red" onClick={() => void ask(team)}>
                    {t("teams.delete")}
                  </Menu.Item>
                </RowMenu>
              )}
            />
          )
        }
      </Loaded>
      {open && colleagues && (
        <TeamDialog
          team={open === "new" ? undefined : open}
          colleagues={colleagues.items}
          onClose={() => setOpen(undefined)}
        />
      )}
    </SettingsPlace>
  );
}
