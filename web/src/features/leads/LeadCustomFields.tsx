import { Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { CustomFieldLines } from "@/shared/customFields/CustomFieldLines";
import { useCustomFields } from "@/shared/customFields/customFields";
import { useLeadSave } from "./leadEdits";
import type { Lead } from "./leadTypes";

/** The custom fields of a lead, where the unit has some. */
export function LeadCustomFields({ lead }: { lead: Lead }) {
  const { t } = useTranslation("leads");
  const save = useLeadSave();
  const mayEdit = useCan()("leads:write") && !lead.deletedAt;
  const fields = useCustomFields("LEAD");
  if (!fields.some(({ key }) => mayEdit || lead.customFields?.[key] !== undefined)) return null;
  return (
    <>
      <Title order={2} mt="lg" mb="xs">
        {t("field.customFields")}
      </Title>
      <CustomFieldLines of="LEAD" record={lead} mayEdit={mayEdit} save={save} />
    </>
  );
}
