import { Text } from "@mantine/core";
import {
  IconBuildingStore,
  IconKey,
  IconMailForward,
  IconShieldCheck,
  IconUser,
  IconUserShield,
  IconUsers,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { PageHead } from "@/shared/ui/PageHead";
import classes from "./Settings.module.css";

const places = [
  { name: "me", icon: IconUser },
  { name: "unit", icon: IconBuildingStore, permission: "settings:manage" },
  { name: "people", icon: IconUsers, permission: "people:manage" },
  { name: "roles", icon: IconUserShield, permission: "roles:manage" },
  { name: "tokens", icon: IconKey, permission: "tokens:manage" },
  { name: "audit", icon: IconShieldCheck, permission: "audit:read" },
  { name: "outbox", icon: IconMailForward, permission: "outbox:read" },
];

/** Everything that can be set, as far as one may. */
export default function SettingsHome() {
  const { t } = useTranslation("settings");
  const can = useCan();
  return (
    <>
      <PageHead title={t("title")} />
      <ul className={`${classes.page} ${classes.links}`}>
        {places
          .filter((place) => !place.permission || can(place.permission))
          .map(({ name, icon: Sign }) => (
            <li key={name}>
              <Link to={`/settings/${name}`}>
                <Sign size={20} stroke={1.5} aria-hidden />
                <span>
                  <Text fw={600}>{t(`places.${name}.title`)}</Text>
                  <Text c="dimmed" size="sm">
                    {t(`places.${name}.text`)}
                  </Text>
                </span>
              </Link>
            </li>
          ))}
      </ul>
    </>
  );
}
