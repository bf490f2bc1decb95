import { Button, Tabs } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CustomFieldRecord } from "@/shared/customFields/customFields";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { SettingsPlace } from "../SettingsPlace";
import { FieldDialog } from "./FieldDialog";
import { FieldTable } from "./FieldTable";
import { recordKinds } from "./fieldTypes";

/** What this shop notes of its records beside what every shop does. */
export default function FieldsPage() {
  const { t } = useTranslation("settings");
  const [search, update] = useUrlSearch();
  const [isMaking, setMaking] = useState(false);
  const asked = firstValue(search, "of");
  const record = recordKinds.find((one) => one === asked) ?? "CUSTOMER";
  return (
    <SettingsPlace
      name="fields"
      isNarrow
      primary={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
          {t("fields.make")}
        </Button>
      }
    >
      <Tabs
        value={record}
        onChange={(next) => update({ of: (next as CustomFieldRecord) ?? undefined })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {recordKinds.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`fields.of.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {recordKinds.map((one) => (
          <Tabs.Panel key={one} value={one}>
            <FieldTable record={one} />
          </Tabs.Panel>
        ))}
      </Tabs>
      {isMaking && <FieldDialog record={record} onClose={() => setMaking(false)} />}
    </SettingsPlace>
  );
}
