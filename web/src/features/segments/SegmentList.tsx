import { Button, Group, Text } from "@mantine/core";
import { IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { ListPage } from "@/shared/data/ListPage";
import { useInfiniteList, useListCount } from "@/shared/data/useInfiniteList";
import { useListState } from "@/shared/data/useListState";
import { useFormat } from "@/shared/format/FormatProvider";
import { rememberTrail } from "@/shared/nav/trail";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Lately } from "./Lately";
import { filterFields, listDefaults, useSegmentColumns, useSegmentFilters } from "./segmentFields";
import { path } from "./segmentQueries";
import type { Segment } from "./segmentTypes";

function SegmentCard({ segment }: { segment: Segment }) {
  const { t } = useTranslation("segments");
  const format = useFormat();
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text fw={600}>
          <bdi>{segment.name}</bdi>
        </Text>
        <Text c="dimmed" fz="xs">
          {t(`kind.${segment.kind}`)} · <bdi>{segment.ownerName}</bdi>
        </Text>
      </div>
      <div style={{ textAlign: "end" }}>
        <Text fw={600} className="tabular">
          {format.number(segment.members)}
        </Text>
        <Text fz="xs">
          <Lately segment={segment} />
        </Text>
      </div>
    </Group>
  );
}

export default function SegmentList() {
  const { t } = useTranslation("segments");
  const can = useCan();
  const controls = useListState(filterFields, listDefaults);
  const { href } = useLocation();
  const rows = useInfiniteList("segments", path, controls.query);
  const total = useListCount("segments", path, controls.query);
  const ids = useMemo(() => rows.rows.map((row) => row.id), [rows.rows]);
  useEffect(() => rememberTrail("segments", { href, ids }), [href, ids]);
  const create = can("segments:write") && (
    <Button component={Link} to="/segments/new" leftSection={<IconPlus size={14} />}>
      {t("builder.new")}
    </Button>
  );
  return (
    <ListPage
      list="segments"
      title={t("title")}
      label={t("title")}
      specs={useSegmentFilters()}
      rows={rows}
      total={total}
      columns={useSegmentColumns()}
      controls={controls}
      nameOf={(row) => row.name}
      hrefOf={(row) => `/segments/${row.id}`}
      card={(row) => <SegmentCard segment={row} />}
      primary={create}
      empty={
        <EmptyState icon={IconUsersGroup} title={t("empty.title")} text={t("empty.text")}>
          {create}
        </EmptyState>
      }
    />
  );
}
