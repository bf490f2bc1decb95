import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCustomColumns } from "@/shared/customFields/customList";
import type { Column } from "@/shared/data/columns";
import { TerritoryName } from "@/shared/data/TerritoryName";
import { countryName } from "@/shared/format/place";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";
import { When } from "@/shared/ui/When";
import { LeadTags } from "./LeadTags";
import { useLeadEdits } from "./leadEdits";
import type { Lead } from "./leadTypes";
import { ResponseClock } from "./ResponseClock";
import { StatusBadge } from "./StatusBadge";

/** Every column that can be chosen, in the order of the menu, with its width. */
const widths: Record<string, number> = {
  name: 220,
  status: 124,
  response: 168,
  source: 120,
  company: 180,
  expectedValue: 140,
  ownerId: 140,
  nextFollowUpAt: 130,
  nextAction: 180,
  createdAt: 120,
  email: 200,
  phone: 140,
  tags: 180,
  city: 120,
  territoryId: 140,
  country: 120,
  industry: 140,
  companySize: 110,
  message: 240,
  referral: 140,
  lostReason: 180,
  lastInteractionAt: 130,
  firstResponseAt: 130,
  convertedAt: 120,
  externalId: 120,
};

/** The API's name for the order of a column. */
const sorts: Record<string, string> = {
  name: "name",
  response: "firstResponseDueAt",
  expectedValue: "expectedValue",
  nextFollowUpAt: "nextFollowUpAt",
  createdAt: "createdAt",
  lastInteractionAt: "lastInteractionAt",
};

export const exportColumns = (shown: string[]) =>
  shown.flatMap((id) =>
    id === "response" ? ["firstResponseDueAt", "firstResponseAt"] : id === "nextAction" ? [] : [id],
  );

type Cell = Pick<Column<Lead>, "cell" | "end">;

function useCells(): Record<string, Cell> {
  const { t } = useTranslation("leads");
  const language = useLanguage();
  return useMemo(() => {
    const when = (name: keyof Lead): Cell => ({ cell: (row) => <When at={row[name] as string} /> });
    const plain = (name: keyof Lead): Cell => ({ cell: (row) => <bdi>{row[name] as string}</bdi> });
    const code = (name: keyof Lead): Cell => ({ cell: (row) => <Bdi>{row[name] as string}</Bdi> });
    return {
      name: plain("name"),
      status: { cell: (row) => <StatusBadge value={row.status} /> },
      response: { cell: (row) => <ResponseClock lead={row} /> },
      source: { cell: (row) => t(`source.${row.source}`) },
      company: plain("company"),
      expectedValue: { end: true, cell: (row) => <Money value={row.expectedValue} currency={row.currency} /> },
      ownerId: plain("ownerName"),
      nextFollowUpAt: when("nextFollowUpAt"),
      nextAction: plain("nextAction"),
      createdAt: when("createdAt"),
      email: code("email"),
      phone: code("phone"),
      tags: { cell: (row) => <LeadTags tags={row.tags} most={3} /> },
      territoryId: { cell: (row) => row.territoryId && <TerritoryName id={row.territoryId} /> },
      city: plain("city"),
      country: { cell: (row) => <bdi>{countryName(row.country, language)}</bdi> },
      industry: plain("industry"),
      companySize: { cell: (row) => row.companySize && t(`size.${row.companySize}`) },
      message: plain("message"),
      referral: plain("referral"),
      lostReason: plain("lostReason"),
      lastInteractionAt: when("lastInteractionAt"),
      firstResponseAt: when("firstResponseAt"),
      convertedAt: when("convertedAt"),
      externalId: code("externalId"),
    };
  }, [t, language]);
}

export function useLeadColumns(editable: boolean): Column<Lead>[] {
  const { t } = useTranslation("leads");
  const cells = useCells();
  const edits = useLeadEdits(editable);
  const custom = useCustomColumns<Lead>("LEAD");
  return useMemo(
    () => [
      ...Object.entries(widths).map(([id, width]) => ({
        id,
        header: t(`field.${id}`),
        width,
        sort: sorts[id],
        cell: () => null,
        ...cells[id],
        edit: edits[id],
      })),
      ...custom,
    ],
    [t, cells, edits, custom],
  );
}
