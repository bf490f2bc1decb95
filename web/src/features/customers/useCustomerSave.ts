import { useCallback } from "react";
import type { CustomerRow } from "@/shared/api/types";
import { withCustomFields } from "@/shared/customFields/customEdits";
import { useFieldWords } from "@/shared/customFields/useFieldWords";
import { useRecordEdit } from "@/shared/data/useRecordEdit";
import { useCustomerEdits, useOwners } from "./customerEdits";
import { displayName } from "./customerName";

/** Saves single fields of a customer from anywhere; what follows from them is shown at once too. */
export function useCustomerSave() {
  const words = useFieldWords("customers", useCustomerEdits(false), "CUSTOMER");
  const owners = useOwners(false); // whoever shows the editor of owners has fetched them
  const also = useCallback(
    (patch: Partial<CustomerRow>, row: CustomerRow): Partial<CustomerRow> => ({
      ...withCustomFields(patch, row),
      ...("ownerId" in patch && { ownerName: owners.find(({ value }) => value === patch.ownerId)?.label }),
      ...(("firstName" in patch || "lastName" in patch || "company" in patch) && {
        name: displayName({ ...row, ...patch }),
      }),
    }),
    [owners],
  );
  return useRecordEdit({ resource: "customers", path: "/api/crm/customers/{id}", ...words, also });
}
