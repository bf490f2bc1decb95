import { Badge, Button, Group, Modal, MultiSelect, Select, Stack, Table, TextInput } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { Bdi } from "@/shared/ui/Bdi";
import { PageHead } from "@/shared/ui/PageHead";
import { problemText, toastDone, toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";
import { Loaded } from "./Loaded";
import { roleLabel } from "./roleLabel";
import classes from "./Settings.module.css";
import { rolesQuery, staffQuery, teamsQuery } from "./settingsQueries";
import type { StaffMember } from "./settingsTypes";

type Draft = { id?: string; email: string; name: string; roles: string[]; teamId?: string | null };
const empty: Draft = { email: "", name: "", roles: ["SALES_REP"] };

function PersonDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const { data: roles } = useQuery(rolesQuery);
  const { data: teams } = useQuery(teamsQuery);
  const [person, setPerson] = useState(draft);
  const save = useMutation({
    mutationFn: () => {
      const { id, email, ...rest } = person;
      return id
        ? http.patch("/api/admin/people/{id}", { path: { id }, body: rest })
        : http.post("/api/admin/people", { body: { email, ...rest } });
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["staff"] });
      toastDone(person.id ? t("saved") : t("people.invited"));
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={person.id ? person.name : t("people.invite")}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Stack
        component="form"
        onSubmit={(event: React.FormEvent) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <TextInput
          label={t("people.name")}
          value={person.name}
          required
          data-autofocus
          onChange={(e) => setPerson({ ...person, name: e.currentTarget.value })}
        />
        {!person.id && (
          <TextInput
            label={t("people.email")}
            type="email"
            dir="ltr"
            value={person.email}
            required
            onChange={(e) => setPerson({ ...person, email: e.currentTarget.value })}
          />
        )}
        <MultiSelect
          label={t("people.roles")}
          data={(roles?.items ?? []).map((role) => ({ value: role.name, label: roleLabel(t, role.name) }))}
          value={person.roles}
          onChange={(value) => setPerson({ ...person, roles: value })}
        />
        <Select
          label={t("people.team")}
          clearable
          data={(teams?.items ?? []).map((team) => ({ value: team.id, label: team.name }))}
          value={person.teamId ?? null}
          onChange={(teamId) => setPerson({ ...person, teamId })}
        />
        {save.error && (
          <span role="alert" style={{ color: "var(--crm-bad)" }}>
            {problemText(save.error)}
          </span>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {person.id ? t("save") : t("people.invite")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function PersonRow({ person, onEdit }: { person: StaffMember; onEdit: () => void }) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (status: StaffMember["status"]) =>
      http.patch("/api/admin/people/{id}", { path: { id: person.id }, body: { status } }),
    onSettled: () => client.invalidateQueries({ queryKey: ["staff"] }),
    onError: (error) => toastFailed(error),
  });
  const isActive = person.status === "ACTIVE";
  return (
    <Table.Tr>
      <Table.Td>
        <Bdi>{person.name}</Bdi>
        {!isActive && (
          <Badge ms="xs" variant="default" tt="none">
            {t("people.disabled")}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>
        <Bdi>{person.email}</Bdi>
      </Table.Td>
      <Table.Td>{person.roles.map((role) => roleLabel(t, role)).join("، ")}</Table.Td>
      <Table.Td>{person.teamName}</Table.Td>
      <Table.Td>
        <When at={person.lastSeenAt} real />
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" size="compact-sm" onClick={onEdit}>
            {t("edit")}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            loading={change.isPending}
            onClick={() => change.mutate(isActive ? "DISABLED" : "ACTIVE")}
          >
            {isActive ? t("people.disable") : t("people.enable")}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

export default function PeoplePage() {
  const { t } = useTranslation("settings");
  const query = useQuery(staffQuery);
  const [draft, setDraft] = useState<Draft>();
  return (
    <>
      <PageHead
        title={t("places.people.title")}
        primary={
          <Button leftSection={<IconUserPlus size={16} />} onClick={() => setDraft(empty)}>
            {t("people.invite")}
          </Button>
        }
      />
      <div className={classes.wide}>
        <Loaded query={query}>
          {(page) => (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
            <section className={classes.scroll} tabIndex={0} aria-label={t("places.people.title")}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    {["name", "email", "roles", "team", "lastSeen", "actions"].map((name) => (
                      <Table.Th key={name}>{t(`people.${name}`)}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {page.items.map((person) => (
                    <PersonRow key={person.id} person={person} onEdit={() => setDraft({ ...person })} />
                  ))}
                </Table.Tbody>
              </Table>
            </section>
          )}
        </Loaded>
      </div>
      {draft && (
        <PersonDialog
          draft={{ id: draft.id, email: draft.email, name: draft.name, roles: draft.roles, teamId: draft.teamId }}
          onClose={() => setDraft(undefined)}
        />
      )}
    </>
  );
}
