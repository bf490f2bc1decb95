import { Button, Select } from "@mantine/core";
import { IconUserPlus, IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SearchField } from "@/shared/data/SearchField";
import { useInfiniteList, useListCount } from "@/shared/data/useInfiniteList";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { Bdi } from "@/shared/ui/Bdi";
import { EmptyState } from "@/shared/ui/EmptyState";
import { When } from "@/shared/ui/When";
import { LoadedRows } from "../Loaded";
import { MoreRows } from "../MoreRows";
import { type RowColumn, Rows } from "../Rows";
import { roleLabel } from "../roles/roleLabel";
import classes from "../Settings.module.css";
import { SettingsPlace } from "../SettingsPlace";
import type { StaffMember } from "../settingsTypes";
import { PersonDialog } from "./PersonDialog";
import { PersonMenu } from "./PersonMenu";
import { StaffBadges } from "./StaffBadges";

export default function PeoplePage() {
  const { t } = useTranslation("settings");
  const [search, update] = useUrlSearch();
  const [open, setOpen] = useState<StaffMember | "new">();
  const query = {
    q: firstValue(search, "q"),
    status: firstValue(search, "status"),
    teamId: firstValue(search, "teamId"),
    role: firstValue(search, "role"),
  };
  const list = useInfiniteList("staff", "/api/admin/people", query);
  const total = useListCount("staff", "/api/admin/people", query);
  const isFiltered = Object.values(query).some(Boolean);
  const columns: RowColumn<StaffMember>[] = [
    {
      name: "name",
      head: t("people.name"),
      cell: (person) => (
        <>
          <button type="button" className={classes.named} onClick={() => setOpen(person)}>
            <bdi>{person.name}</bdi>
          </button>
          <div className={classes.sub}>
            <Bdi>{person.email}</Bdi>
          </div>
        </>
      ),
    },
    {
      name: "roles",
      head: t("people.roles"),
      cell: (person) => person.roles.map((role) => roleLabel(t, role)).join(t("comma")),
    },
    { name: "team", head: t("people.team"), cell: (person) => person.teamName && <bdi>{person.teamName}</bdi> },
    { name: "status", head: t("people.status"), cell: (person) => <StaffBadges person={person} /> },
    {
      name: "lastSeen",
      head: t("people.lastSeen"),
      cell: (person) => person.lastSeenAt && <When at={person.lastSeenAt} real />,
    },
  ];
  return (
    <SettingsPlace
      name="people"
      count={total}
      primary={
        <Button leftSection={<IconUserPlus size={16} />} onClick={() => setOpen("new")}>
          {t("people.invite")}
        </Button>
      }
    >
      <search className={classes.tools}>
        <SearchField value={query.q ?? ""} onChange={(q) => update({ q: q || undefined }, { replace: true })} />
        <Select
          aria-label={t("people.status")}
          className={classes.filter}
          size="xs"
          placeholder={t("people.anyStatus")}
          clearable
          clearButtonProps={{ "aria-label": t("people.anyStatus") }}
          value={query.status ?? null}
          onChange={(status) => update({ status: status ?? undefined })}
          data={[
            { value: "ACTIVE", label: t("people.state.active") },
            { value: "DISABLED", label: t("people.state.disabled") },
          ]}
        />
        {isFiltered && (
          <Button
            variant="subtle"
            color="gray"
            onClick={() => update({ q: undefined, status: undefined, teamId: undefined, role: undefined })}
          >
            {t("clearFilters")}
          </Button>
        )}
      </search>
      <LoadedRows list={list} empty={<EmptyState icon={IconUsers} title={t("people.none")} />}>
        <Rows
          label={t("places.people.title")}
          rows={list.rows}
          keyOf={(person) => person.id}
          columns={columns}
          actionsHead={t("actions")}
          actions={(person) => <PersonMenu person={person} onEdit={() => setOpen(person)} />}
        />
        <MoreRows list={list} />
      </LoadedRows>
      {open && <PersonDialog person={open === "new" ? undefined : open} onClose={() => setOpen(undefined)} />}
    </SettingsPlace>
  );
}
