import { Badge } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Column } from "@/shared/data/columns";
import type { FilterSpec } from "@/shared/data/filters";
import { useFormat } from "@/shared/format/FormatProvider";
import { When } from "@/shared/ui/When";
import { Lately } from "./Lately";
import type { Segment } from "./segmentTypes";

export const filterFields = ["kind", "owner", "members", "deleted"];

export const listDefaults = {
  sort: "name",
  columns: ["name", "members", "lately", "kind", "ownerName", "updatedAt"],
  density: "compact" as const,
};

export function useSegmentFilters(): FilterSpec[] {
  const { t } = useTranslation(["segments", "shared"]);
  return useMemo(
    () => [
      {
        kind: "enum",
        field: "kind",
        label: t("column.kind"),
        options: ["DYNAMIC", "FIXED"].map((value) => ({ value, label: t(`kind.${value}`) })),
      },
      {
        kind: "enum",
        field: "owner",
        label: t("column.ownerName"),
        options: [{ value: "me", label: t("shared:filter.me") }],
      },
      { kind: "number", field: "members", label: t("column.members") },
      { kind: "flag", field: "deleted", label: t("column.deleted") },
    ],
    [t],
  );
}

export function useSegmentColumns(): Column<Segment>[] {
  const { t } = useTranslation("segments");
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: "name",
        header: t("column.name"),
        width: 300,
        sort: "name",
        cell: (row) => (
          <>
            <bdi>{row.name}</bdi>{" "}
            {!row.shared && (
              <Badge variant="default" size="xs" tt="none" fw={500}>
                {t("private")}
              </Badge>
            )}
          </>
        ),
      },
      {
        id: "members",
        header: t("column.members"),
        width: 110,
        sort: "members",
        end: true,
        cell: (row) => (row.filling ? t("filling") : format.number(row.members)),
      },
      { id: "lately", header: t("column.lately"), width: 160, cell: (row) => <Lately segment={row} /> },
      { id: "kind", header: t("column.kind"), width: 120, cell: (row) => t(`kind.${row.kind}`) },
      { id: "ownerName", header: t("column.ownerName"), width: 150, cell: (row) => <bdi>{row.ownerName}</bdi> },
      {
        id: "updatedAt",
        header: t("column.updatedAt"),
        width: 130,
        sort: "updatedAt",
        cell: (row) => <When at={row.updatedAt} real />,
      },
      { id: "description", header: t("column.description"), width: 280, cell: (row) => <bdi>{row.description}</bdi> },
      {
        id: "createdAt",
        header: t("column.createdAt"),
        width: 130,
        sort: "createdAt",
        cell: (row) => <When at={row.createdAt} real />,
      },
    ],
    [t, format],
  );
}
