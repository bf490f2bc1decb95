import { Button, Group, Text } from "@mantine/core";
import { IconLayoutKanban, IconPlus, IconTargetArrow } from "@tabler/icons-react";
import { useLocation } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { ExportItems } from "@/shared/data/ExportItems";
import { ListPage } from "@/shared/data/ListPage";
import { useInfiniteList, useListCount } from "@/shared/data/useInfiniteList";
import { useListState } from "@/shared/data/useListState";
import { firstValue } from "@/shared/nav/search";
import { rememberTrail } from "@/shared/nav/trail";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { AddressLink } from "@/shared/ui/AddressLink";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Money } from "@/shared/ui/Money";
import { DayText } from "@/shared/ui/When";
import { type DealRow, path } from "./deal";
import { OpportunityCreate } from "./OpportunityCreate";
import { OpportunityFacts } from "./OpportunityFacts";
import { useOpportunityColumns } from "./opportunityColumns";
import { type EditedDeal, useOpportunitySave } from "./opportunityEdits";
import { filterFields, listDefaults, useOpportunityFilters } from "./opportunityFields";
import { StageBadge } from "./StageBadge";

function PhoneCard({ deal }: { deal: DealRow }) {
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={600}>
          <bdi>{deal.title}</bdi>
        </Text>
        <Text fw={600}>
          <Money value={deal.value} currency={deal.currency} short />
        </Text>
      </Group>
      <Group gap="xs" mt={4}>
        <StageBadge deal={deal} />
      </Group>
      <Text c="dimmed" fz="xs" mt={4}>
        <bdi>{deal.customerName}</bdi>
        {deal.expectedClose && (
          <>
            {" · "}
            <DayText day={deal.expectedClose} />
          </>
        )}
      </Text>
    </div>
  );
}

export default function OpportunityList() {
  const { t } = useTranslation("opportunities");
  const can = useCan();
  const [search, update] = useUrlSearch();
  const controls = useListState(filterFields, listDefaults);
  const { href } = useLocation();
  const rows = useInfiniteList("opportunities", path, controls.query);
  const total = useListCount("opportunities", path, controls.query);
  const save = useOpportunitySave();
  const ids = useMemo(() => rows.rows.map((row) => row.id), [rows.rows]);
  useEffect(() => rememberTrail("opportunities", { href, ids }), [href, ids]);
  const mayWrite = can("opportunities:write");
  const openCreate = (open: boolean) => update({ new: open ? "1" : undefined });
  const create = mayWrite && (
    <Button leftSection={<IconPlus size={14} />} onClick={() => openCreate(true)}>
      {t("create.title")}
    </Button>
  );
  return (
    <>
      <ListPage<EditedDeal>
        list="opportunities"
        views="opportunities"
        title={t("title")}
        label={t("title")}
        specs={useOpportunityFilters()}
        rows={rows}
        total={total}
        columns={useOpportunityColumns(mayWrite)}
        controls={controls}
        nameOf={(row) => row.title}
        hrefOf={(row) => `/opportunities/${row.id}`}
        card={(row) => <PhoneCard deal={row} />}
        save={mayWrite ? save : undefined}
        peek={(id) => <OpportunityFacts id={id} />}
        primary={create}
        menu={
          can("opportunities:export") && (
            <ExportItems path={path} query={controls.query} columns={controls.state.columns} />
          )
        }
        empty={
          <EmptyState icon={IconTargetArrow} title={t("empty.title")} text={t("empty.text")}>
            <Group>
              <Button
                component={AddressLink}
                href="/opportunities"
                variant="default"
                leftSection={<IconLayoutKanban size={14} />}
              >
                {t("board.title")}
              </Button>
              {create}
            </Group>
          </EmptyState>
        }
      />
      {mayWrite && firstValue(search, "new") !== undefined && <OpportunityCreate onClose={() => openCreate(false)} />}
    </>
  );
}
