import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CustomerRow } from "@/shared/api/types";
import { useCustomColumns } from "@/shared/customFields/customList";
import type { Column } from "@/shared/data/columns";
import { TerritoryName } from "@/shared/data/TerritoryName";
import { useFormat } from "@/shared/format/FormatProvider";
import { countryName } from "@/shared/format/place";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { StageBadge, TierBadge } from "@/shared/ui/Badges";
import { Bdi } from "@/shared/ui/Bdi";
import { HealthRing } from "@/shared/ui/HealthRing";
import { Money } from "@/shared/ui/Money";
import { When } from "@/shared/ui/When";
import { useCustomerEdits } from "./customerEdits";
import { namePatch } from "./customerName";
import { NameCell } from "./NameCell";
import { TagList } from "./TagList";

type Cell = Pick<Column<CustomerRow>, "cell" | "end">;

/** How each value looks in a row; those not named here are plain text under their own name. */
function useCells(): Record<string, Cell> {
  const { t } = useTranslation("customers");
  const format = useFormat();
  const language = useLanguage();
  return useMemo(() => {
    const when = (name: keyof CustomerRow): Cell => ({ cell: (row) => <When at={row[name] as string} /> });
    const money = (name: keyof CustomerRow): Cell => ({
      end: true,
      cell: (row) => <Money value={row[name] as number} currency={row.currency} />,
    });
    const code = (name: keyof CustomerRow): Cell => ({ cell: (row) => <Bdi>{row[name] as string}</Bdi> });
    const word = (name: keyof CustomerRow, prefix: string): Cell => ({
      cell: (row) => (row[name] ? t(`${prefix}.${row[name]}`) : null),
    });
    return {
      name: { cell: (row) => <NameCell customer={row} /> },
      healthScore: { cell: (row) => <HealthRing score={row.healthScore} size={26} /> },
      tier: { cell: (row) => <TierBadge value={row.tier} /> },
      lifecycleStage: { cell: (row) => <StageBadge value={row.lifecycleStage} /> },
      shopSegment: word("shopSegment", "segment"),
      type: word("type", "type"),
      companySize: word("companySize", "size"),
      leadSource: word("leadSource", "source"),
      rfm: { cell: (row) => row.rfm && t(`rfmGroup.${row.rfm.group}`, { defaultValue: row.rfm.group }) },
      lifetimeValue: money("lifetimeValue"),
      grossRevenue: money("grossRevenue"),
      returned: money("returned"),
      orderCount: { end: true, cell: (row) => (row.orderCount === undefined ? null : format.number(row.orderCount)) },
      lastOrderAt: when("lastOrderAt"),
      firstOrderAt: when("firstOrderAt"),
      lastInteractionAt: when("lastInteractionAt"),
      nextFollowUpAt: when("nextFollowUpAt"),
      createdAt: when("createdAt"),
      email: code("email"),
      phone: code("phone"),
      externalId: code("externalId"),
      territoryId: { cell: (row) => row.territoryId && <TerritoryName id={row.territoryId} /> },
      city: { cell: (row) => <bdi>{row.city}</bdi> },
      country: { cell: (row) => <bdi>{countryName(row.country, language)}</bdi> },
      ownerId: { cell: (row) => <bdi>{row.ownerName}</bdi> },
      tags: { cell: (row) => <TagList tags={row.tags} most={3} /> },
      categories: { cell: (row) => <TagList tags={row.categories} most={3} /> },
      industry: { cell: (row) => <bdi>{row.industry}</bdi> },
    };
  }, [t, format, language]);
}

/** Every column that can be chosen, in the order of the menu, with its width. */
const widths: Record<string, number> = {
  name: 260,
  healthScore: 72,
  tier: 112,
  lifecycleStage: 148,
  shopSegment: 120,
  rfm: 140,
  lifetimeValue: 140,
  grossRevenue: 140,
  returned: 120,
  orderCount: 80,
  lastOrderAt: 120,
  firstOrderAt: 120,
  city: 120,
  territoryId: 140,
  country: 120,
  ownerId: 140,
  tags: 200,
  categories: 180,
  email: 200,
  phone: 140,
  industry: 140,
  type: 110,
  companySize: 110,
  leadSource: 120,
  lastInteractionAt: 130,
  nextFollowUpAt: 130,
  createdAt: 120,
  externalId: 120,
};

const sortable = [
  "name",
  "createdAt",
  "lifetimeValue",
  "lastOrderAt",
  "firstOrderAt",
  "healthScore",
  "orderCount",
  "lastInteractionAt",
  "nextFollowUpAt",
];

/** The API's names of the columns of a file, where the screen shows another part of the same thing. */
const exported: Record<string, string> = { rfm: "rfmGroup" };
export const exportColumns = (shown: string[]) => shown.map((id) => exported[id] ?? id);

export function useCustomerColumns(onStage: (row: CustomerRow) => void, editable: boolean): Column<CustomerRow>[] {
  const { t } = useTranslation("customers");
  const cells = useCells();
  const edits = useCustomerEdits(editable);
  const custom = useCustomColumns<CustomerRow>("CUSTOMER");
  return useMemo(
    () => [
      ...Object.entries(widths).map(([id, width]) => ({
        id,
        header: t(`field.${id}`),
        width,
        sort: sortable.includes(id) ? id : undefined,
        cell: () => null,
        ...cells[id],
        edit:
          id === "name"
            ? {
                kind: "text" as const,
                value: (row: CustomerRow) => row.name,
                patch: (value: unknown, row: CustomerRow) => namePatch(String(value ?? ""), row),
              }
            : edits[id],
        ask: id === "lifecycleStage" ? onStage : undefined,
      })),
      ...custom,
    ],
    [t, cells, edits, onStage, custom],
  );
}
