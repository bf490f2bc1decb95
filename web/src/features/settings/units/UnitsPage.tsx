import { Badge, Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/shared/auth/me";
import { When } from "@/shared/ui/When";
import { Loaded } from "../Loaded";
import { Rows } from "../Rows";
import { SettingsPlace } from "../SettingsPlace";
import { unitsQuery } from "../settingsQueries";
import { FoundUnitDialog } from "./FoundUnitDialog";

/** All business units of the installation, for the admins of its first one. */
export default function UnitsPage() {
  const { t } = useTranslation("settings");
  const { businessUnit } = useMe();
  const query = useQuery(unitsQuery);
  const [isFounding, setFounding] = useState(false);
  return (
    <SettingsPlace
      name="units"
      count={query.data?.items.length}
      isNarrow
      primary={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setFounding(true)}>
          {t("units.found")}
        </Button>
      }
    >
      <Loaded query={query}>
        {(page) => (
          <Rows
            label={t("places.units.title")}
            rows={page.items}
            keyOf={(unit) => unit.id}
            columns={[
              {
                name: "name",
                head: t("units.name"),
                cell: (unit) => (
                  <>
                    <bdi>{unit.name}</bdi>{" "}
                    {unit.id === businessUnit.id && (
                      <Badge variant="default" tt="none">
                        {t("units.here")}
                      </Badge>
                    )}
                  </>
                ),
              },
              {
                name: "kind",
                head: t("units.kind"),
                cell: (unit) => (unit.first ? t("units.first") : t("units.other")),
              },
              { name: "created", head: t("units.created"), cell: (unit) => <When at={unit.createdAt} real /> },
            ]}
          />
        )}
      </Loaded>
      {isFounding && <FoundUnitDialog onClose={() => setFounding(false)} />}
    </SettingsPlace>
  );
}
