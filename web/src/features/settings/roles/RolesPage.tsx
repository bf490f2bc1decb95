import { Button, Select } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { Loaded } from "../Loaded";
import { SettingsPlace } from "../SettingsPlace";
import { rolesQuery } from "../settingsQueries";
import type { RoleListing } from "../settingsTypes";
import { RoleDialog } from "./RoleDialog";
import { RoleMatrix } from "./RoleMatrix";
import classes from "./Roles.module.css";
import { roleLabel } from "./roleLabel";

/** On a phone one role at a time: six columns of ticks say nothing there. */
function OneRole({ listing }: { listing: RoleListing }) {
  const { t } = useTranslation("settings");
  const [search, update] = useUrlSearch();
  const asked = listing.items.find(({ id }) => id === firstValue(search, "role"));
  // The admin's rights cannot be changed, so another one is the better beginning.
  const role = asked ?? listing.items.find(({ permissions }) => !permissions.includes("*")) ?? listing.items[0];
  if (!role) return null;
  return (
    <>
      <Select
        label={t("roles.which")}
        className={classes.which}
        allowDeselect={false}
        data={listing.items.map(({ id, name }) => ({ value: id, label: roleLabel(t, name) }))}
        value={role.id}
        onChange={(id) => update({ role: id ?? undefined }, { replace: true })}
      />
      <RoleMatrix roles={[role]} rights={listing.catalogue} />
    </>
  );
}

export default function RolesPage() {
  const { t } = useTranslation("settings");
  const query = useQuery(rolesQuery);
  const [isMaking, setMaking] = useState(false);
  const isPhone = useMediaQuery("(max-width: 640px)", undefined, { getInitialValueInEffect: false });
  return (
    <SettingsPlace
      name="roles"
      count={query.data?.items.length}
      primary={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
          {t("roles.make")}
        </Button>
      }
    >
      <Loaded query={query}>
        {(listing) =>
          isPhone ? <OneRole listing={listing} /> : <RoleMatrix roles={listing.items} rights={listing.catalogue} />
        }
      </Loaded>
      {isMaking && <RoleDialog roles={query.data?.items ?? []} onClose={() => setMaking(false)} />}
    </SettingsPlace>
  );
}
