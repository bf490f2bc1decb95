import { Button, Tabs } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { SettingsPlace } from "../SettingsPlace";
import { type LabelKind, labelKinds } from "../settingsTypes";
import { LabelDialog } from "./LabelDialog";
import { LabelTable } from "./LabelTable";

/** The words the shop gives to its customers, kept in order. */
export default function LabelsPage() {
  const { t } = useTranslation("settings");
  const [search, update] = useUrlSearch();
  const [isMaking, setMaking] = useState(false);
  const asked = firstValue(search, "kind");
  const kind = labelKinds.find((one) => one === asked) ?? "tags";
  return (
    <SettingsPlace
      name="labels"
      isNarrow
      primary={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
          {t(`labels.make.${kind}`)}
        </Button>
      }
    >
      <Tabs value={kind} onChange={(next) => update({ kind: (next as LabelKind) ?? undefined })} keepMounted={false}>
        <Tabs.List mb="md">
          {labelKinds.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`labels.kinds.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {labelKinds.map((one) => (
          <Tabs.Panel key={one} value={one}>
            <LabelTable kind={one} />
          </Tabs.Panel>
        ))}
      </Tabs>
      {isMaking && <LabelDialog kind={kind} onClose={() => setMaking(false)} />}
    </SettingsPlace>
  );
}
