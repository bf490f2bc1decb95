import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { CustomerRow } from "@/shared/api/types";
import { withCustomFields } from "@/shared/customFields/customEdits";
import { useRecordEdit } from "@/shared/data/useRecordEdit";
import { useOwners } from "./customerEdits";
import { displayName } from "./customerName";

/** Saves single fields of a customer from anywhere; what follows from them is shown at once too. */
export function useCustomerSave() {
  const { t } = useTranslation("customers");
  const owners = useOwners(false); // whoever shows the editor of owners has fetched them
  const labelOf = useCallback((name: string) => t(`field.${name}`, { defaultValue: name }), [t]);
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
  return useRecordEdit({ resource: "customers", path: "/api/crm/customers/{id}", labelOf, also });
}
