import { Badge } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Column } from "@/shared/data/columns";
import type { FilterSpec } from "@/shared/data/filters";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";
import { When } from "@/shared/ui/When";
import { LinkActions } from "./LinkActions";
import { nameOfLink, type ReferralLink } from "./referral";

export const filterFields = ["active", "partner", "customerId", "createdAt"];

export const listDefaults = {
  sort: "-createdAt",
  columns: ["name", "actions", "state", "visits", "leads", "converted", "wonValue", "visitedAt", "createdAt"],
  density: "compact" as const,
};

export function useReferralFilters(): FilterSpec[] {
  const { t } = useTranslation("referrals");
  return useMemo(
    () => [
      { kind: "flag", field: "active", label: t("works") },
      { kind: "text", field: "partner", label: t("column.partner"), fragment: true },
      { kind: "date", field: "createdAt", label: t("column.createdAt") },
    ],
    [t],
  );
}

export function State({ link }: { link: ReferralLink }) {
  const { t } = useTranslation("referrals");
  return (
    <Badge variant="dot" tt="none" fw={500} color={link.revokedAt ? "gray" : "green"}>
      {t(link.revokedAt ? "isRevoked" : "works")}
    </Badge>
  );
}

export function useReferralColumns(): Column<ReferralLink>[] {
  const { t } = useTranslation("referrals");
  const format = useFormat();
  return useMemo(() => {
    const header = (id: string) => t(`column.${id}` as "column.name");
    const number = (id: "visits" | "leads" | "converted", sort?: string): Column<ReferralLink> => ({
      id,
      header: header(id),
      width: 110,
      sort,
      end: true,
      cell: (row) => format.number(row[id]),
    });
    return [
      {
        id: "name",
        header: header("name"),
        width: 240,
        cell: (row) => <bdi>{nameOfLink(row)}</bdi>,
      },
      { id: "actions", header: header("actions"), width: 100, cell: (row) => <LinkActions link={row} /> },
      { id: "state", header: header("state"), width: 120, cell: (row) => <State link={row} /> },
      number("visits", "visits"),
      {
        ...number("leads"),
        cell: (row) => <AddressLink href={`/leads?referralLink=${row.id}`}>{format.number(row.leads)}</AddressLink>,
      },
      number("converted"),
      {
        id: "wonValue",
        header: header("wonValue"),
        width: 140,
        end: true,
        cell: (row) => <Money value={row.wonValue} currency={row.currency} />,
      },
      {
        id: "visitedAt",
        header: header("visitedAt"),
        width: 130,
        cell: (row) => row.visitedAt && <When at={row.visitedAt} />,
      },
      {
        id: "createdAt",
        header: header("createdAt"),
        width: 130,
        sort: "createdAt",
        cell: (row) => <When at={row.createdAt} />,
      },
      { id: "formName", header: header("formName"), width: 160, cell: (row) => <bdi>{row.formName}</bdi> },
      { id: "ownerName", header: header("ownerName"), width: 150, cell: (row) => <bdi>{row.ownerName}</bdi> },
      { id: "code", header: header("code"), width: 170, cell: (row) => <Bdi>{row.code}</Bdi> },
    ];
  }, [t, format]);
}
