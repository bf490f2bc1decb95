import { Text, Title } from "@mantine/core";
import {
  IconBuildingCommunity,
  IconBuildingStore,
  IconFileCertificate,
  IconForms,
  IconInbox,
  IconKey,
  IconLayoutGrid,
  IconMail,
  IconMailForward,
  IconMap2,
  IconReceipt2,
  IconShieldCheck,
  IconTags,
  IconTargetArrow,
  IconUser,
  IconUserShield,
  IconUsers,
  IconUsersGroup,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { PageHead } from "@/shared/ui/PageHead";
import classes from "./Settings.module.css";

const groups = [
  {
    name: "shop",
    places: [
      { name: "unit", icon: IconBuildingStore, permission: "settings:manage" },
      { name: "modules", icon: IconLayoutGrid, permission: "settings:manage" },
      { name: "labels", icon: IconTags, permission: "labels:manage" },
      { name: "fields", icon: IconForms, permission: "fields:manage" },
      { name: "pipelines", icon: IconTargetArrow, permission: "pipelines:manage" },
      { name: "territories", icon: IconMap2, permission: "territories:manage" },
      { name: "price-lists", icon: IconReceipt2, permission: "prices:read" },
      { name: "quotes", icon: IconFileCertificate, permission: "quotes:manage" },
      { name: "units", icon: IconBuildingCommunity, permission: "units:manage" },
    ],
  },
  {
    name: "staff",
    places: [
      { name: "people", icon: IconUsers, permission: "people:manage" },
      { name: "teams", icon: IconUsersGroup, permission: "people:manage" },
      { name: "roles", icon: IconUserShield, permission: "roles:manage" },
      { name: "tokens", icon: IconKey, permission: "tokens:manage" },
    ],
  },
  {
    name: "watch",
    places: [
      { name: "audit", icon: IconShieldCheck, permission: "audit:read" },
      { name: "outbox", icon: IconMailForward, permission: "outbox:read" },
      { name: "mailboxes", icon: IconInbox, permission: "mailboxes:manage" },
      { name: "received-mail", icon: IconMail, permission: "mail:read" },
    ],
  },
  { name: "you", places: [{ name: "me", icon: IconUser, permission: undefined }] },
];

/** Everything that can be set, as far as one may. */
export default function SettingsHome() {
  const { t } = useTranslation("settings");
  const can = useCan();
  const allowed = groups
    .map((group) => ({ ...group, places: group.places.filter(({ permission }) => can(permission)) }))
    .filter(({ places }) => places.length > 0);
  return (
    <>
      <PageHead title={t("title")} />
      <div className={classes.places}>
        {allowed.map((group) => (
          <section key={group.name} aria-labelledby={`settings-${group.name}`}>
            <Title order={2} id={`settings-${group.name}`}>
              {t(`groups.${group.name}`)}
            </Title>
            <ul className={classes.links}>
              {group.places.map(({ name, icon: Sign }) => (
                <li key={name}>
                  <Link to={`/settings/${name}`}>
                    <Sign size={20} stroke={1.5} aria-hidden />
                    <span>
                      <Text component="span" display="block" fw={600}>
                        {t(`places.${name}.title`)}
                      </Text>
                      <Text component="span" display="block" c="dimmed">
                        {t(`places.${name}.text`)}
                      </Text>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
