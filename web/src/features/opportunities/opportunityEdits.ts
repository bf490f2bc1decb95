import { useCallback, useMemo } from "react";
import { withCustomFields } from "@/shared/customFields/customEdits";
import { useFieldWords } from "@/shared/customFields/useFieldWords";
import type { CellEdit, EditValue } from "@/shared/data/columns";
import { useRecordEdit } from "@/shared/data/useRecordEdit";
import { type DealRow, isClosed } from "./deal";
import { useOwners } from "./useOwners";

/** A deal as it is edited: in the list without its history, on its page with it. */
export type EditedDeal = DealRow & { description?: string };
export type DealEdits = Record<string, CellEdit<EditedDeal>>;
export type SaveDeal = (deal: EditedDeal, patch: Partial<EditedDeal>) => Promise<boolean>;

const field = (name: keyof EditedDeal, kind: CellEdit<EditedDeal>["kind"] = "text"): CellEdit<EditedDeal> => ({
  kind,
  value: (row) => row[name] as EditValue | undefined,
  patch: (value) => ({ [name]: value }) as Partial<EditedDeal>,
});

/** How each field of a deal is edited where it stands, in the list as on its page. */
export function useOpportunityEdits(wanted = true): DealEdits {
  const owners = useOwners(wanted);
  return useMemo(
    () => ({
      title: field("title"),
      value: { ...field("value", "number"), patch: (value) => ({ value: Number(value ?? 0) }) },
      probability: field("probability", "number"),
      expectedClose: field("expectedClose", "day"),
      nextStep: field("nextStep"),
      nextStepDue: field("nextStepDue", "day"),
      competitors: { ...field("competitors", "tags"), options: [] },
      lossReason: field("lossReason"),
      description: field("description", "long"),
      ownerId: {
        kind: "select",
        options: owners,
        value: (row) => row.ownerId,
        patch: (value) => ({ ownerId: typeof value === "string" ? value : (null as never) }),
      },
    }),
    [owners],
  );
}

/** What follows from a change is shown at once too: the name behind the id, the weighted value. */
export function useOpportunitySave(): SaveDeal {
  const words = useFieldWords("opportunities", useOpportunityEdits(false), "OPPORTUNITY");
  const owners = useOwners(false);
  const also = useCallback(
    (patch: Partial<EditedDeal>, row: EditedDeal): Partial<EditedDeal> => {
      const { value, probability } = { ...row, ...patch };
      return {
        ...withCustomFields(patch, row),
        ...("ownerId" in patch && { ownerName: owners.find(({ value: id }) => id === patch.ownerId)?.label }),
        ...(("value" in patch || "probability" in patch) && { weighted: Math.round(value * probability) / 100 }),
      };
    },
    [owners],
  );
  return useRecordEdit({ resource: "opportunities", path: "/api/crm/opportunities/{id}", ...words, also }) as SaveDeal;
}

/** A closed deal keeps its probability, and only a lost one has a reason for it. */
export const mayEdit = (deal: EditedDeal, name: string) =>
  name === "probability" ? !isClosed(deal.stage) : name === "lossReason" ? deal.stage === "CLOSED_LOST" : true;
