import { ActionIcon, Button, Group, Skeleton, Table } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconMap2, IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { confirm } from "@/shared/ui/dialogs";
import { EmptyState } from "@/shared/ui/EmptyState";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { PageHead } from "@/shared/ui/PageHead";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { TerritoryDialog } from "./TerritoryDialog";
import classes from "./territories.module.css";
import { moved, type Territory, territoriesQuery, useColleagues } from "./territory";

function Rules({ of }: { of: Territory }) {
  const { t } = useTranslation("territories");
  const parts = [of.countries, of.cities, of.industries, of.types.map((type) => t(`type.${type}`))].filter(
    (words) => words.length > 0,
  );
  return <bdi>{parts.map((words) => words.join(", ")).join(" · ") || t("everybody")}</bdi>;
}

function useDeeds(all: Territory[]) {
  const { t } = useTranslation("territories");
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: ["territories"] });
  const rank = useMutation({
    mutationFn: (ids: string[]) => http.put("/api/crm/territories/order", { body: { ids } }),
    onSuccess: refresh,
    onError: (problem) => toastFailed(problem),
  });
  const remove = useMutation({
    mutationFn: ({ id }: Territory) => http.delete("/api/crm/territories/{id}", { path: { id } }),
    onSuccess: (_, { name }) => {
      refresh();
      toastDone(t("removed", { name }));
    },
    onError: (problem) => toastFailed(problem),
  });
  return {
    move: (id: string, by: -1 | 1) => rank.mutate(moved(all, id, by)),
    remove: async (one: Territory) => {
      const sure = await confirm({
        title: t("removeTitle", { name: one.name }),
        body: t("removeText"),
        action: t("shared:delete"),
        danger: true,
      });
      if (sure) remove.mutate(one);
    },
  };
}

/** The parts of the market in the order they hold, with who works each. */
export default function TerritoriesPage() {
  const { t } = useTranslation("territories");
  const format = useFormat();
  const mayManage = useCan()("territories:manage");
  const people = useColleagues();
  const [open, setOpen] = useState<Territory | "new">();
  const { data, error, refetch } = useQuery(territoriesQuery);
  const all = data?.items ?? [];
  const { move, remove } = useDeeds(all);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name;
  const teamOf = (id?: string) => people.find(({ teamId }) => id !== undefined && teamId === id)?.teamName;
  const create = mayManage && (
    <Button leftSection={<IconPlus size={14} />} onClick={() => setOpen("new")}>
      {t("new")}
    </Button>
  );
  return (
    <div className={classes.page}>
      <PageHead title={t("title")} count={data?.items.length} primary={create} />
      <div className={classes.body}>
        <p className={classes.purpose}>{t("purpose")}</p>
        {error && !data && <LoadFailed title={t("title")} error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton h={160} aria-hidden data-testid="territories-skeleton" />}
        {data && all.length === 0 && (
          <EmptyState icon={IconMap2} title={t("empty.title")} text={t("empty.text")}>
            {create}
          </EmptyState>
        )}
        {all.length > 0 && (
          <Table.ScrollContainer
            minWidth={720}
            scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": t("title") } }}
          >
            <Table verticalSpacing={8}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t("name")}</Table.Th>
                  <Table.Th>{t("rules")}</Table.Th>
                  <Table.Th>{t("workedBy")}</Table.Th>
                  <Table.Th ta="end">{t("customers")}</Table.Th>
                  {mayManage && <Table.Th>{t("actions")}</Table.Th>}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {all.map((one, at) => (
                  <Table.Tr key={one.id}>
                    <Table.Th scope="row" fw={600}>
                      <span className={classes.rank}>{format.number(at + 1)}</span> <bdi>{one.name}</bdi>
                    </Table.Th>
                    <Table.Td>
                      <Rules of={one} />
                    </Table.Td>
                    <Table.Td>
                      {one.people.length === 0 && !one.teamId ? (
                        <span className={classes.rank}>{t("nobody")}</span>
                      ) : (
                        <bdi>{[...one.people.map(nameOf), teamOf(one.teamId)].filter(Boolean).join(", ")}</bdi>
                      )}
                    </Table.Td>
                    <Table.Td ta="end" className="tabular">
                      <AddressLink href={`/customers?territory=${one.id}`}>
                        {format.number(one.customers ?? 0)}
                      </AddressLink>
                    </Table.Td>
                    {mayManage && (
                      <Table.Td>
                        <Group gap={4} wrap="nowrap">
                          <ActionIcon
                            variant="subtle"
                            color="gray"
                            disabled={at === 0}
                            aria-label={t("up", { name: one.name })}
                            onClick={() => move(one.id, -1)}
                          >
                            <IconArrowUp size={16} />
                          </ActionIcon>
                          <ActionIcon
                            variant="subtle"
                            color="gray"
                            disabled={at === all.length - 1}
                            aria-label={t("down", { name: one.name })}
                            onClick={() => move(one.id, 1)}
                          >
                            <IconArrowDown size={16} />
                          </ActionIcon>
                          <ActionIcon
                            variant="subtle"
                            color="gray"
                            aria-label={t("edit", { name: one.name })}
                            onClick={() => setOpen(one)}
                          >
                            <IconPencil size={16} />
                          </ActionIcon>
                          <ActionIcon
                            variant="subtle"
                            color="gray"
                            aria-label={t("remove", { name: one.name })}
                            onClick={() => void remove(one)}
                          >
                            <IconTrash size={16} />
                          </ActionIcon>
                        </Group>
                      </Table.Td>
                    )}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </div>
      {open && <TerritoryDialog territory={open === "new" ? undefined : open} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
