import { IconSettings } from "@tabler/icons-react";
import { defineArea } from "@/shared/nav/area";

const words = ["settings"];
const screen = (name: string, load: () => Promise<{ default: React.ComponentType }>, permission?: string) => ({
  path: `/settings/${name}`,
  load,
  permission,
  words,
});

export default defineArea({
  screens: [
    { path: "/settings", load: () => import("@/features/settings/SettingsHome"), words },
    { path: "/settings/me", load: () => import("@/features/account/AccountPage"), words: ["account"] },
    screen("unit", () => import("@/features/settings/unit/UnitPage"), "settings:manage"),
    screen("modules", () => import("@/features/settings/modules/ModulesPage"), "settings:manage"),
    screen("labels", () => import("@/features/settings/labels/LabelsPage"), "labels:manage"),
    screen("fields", () => import("@/features/settings/fields/FieldsPage"), "fields:manage"),
    screen("units", () => import("@/features/settings/units/UnitsPage"), "units:manage"),
    screen("people", () => import("@/features/settings/people/PeoplePage"), "people:manage"),
    screen("teams", () => import("@/features/settings/teams/TeamsPage"), "people:manage"),
    screen("roles", () => import("@/features/settings/roles/RolesPage"), "roles:manage"),
    screen("tokens", () => import("@/features/settings/tokens/TokensPage"), "tokens:manage"),
    {
      ...screen("audit", () => import("@/features/settings/audit/AuditPage"), "audit:read"),
      words: ["settings", "audit"],
    },
    screen("outbox", () => import("@/features/settings/outbox/OutboxPage"), "outbox:read"),
    {
      ...screen("mailboxes", () => import("@/features/settings/mailboxes/MailboxesPage"), "mailboxes:manage"),
      words: ["settings", "mailboxes"],
    },
    {
      ...screen("received-mail", () => import("@/features/settings/mailboxes/ReceivedPage"), "mail:read"),
      words: ["settings", "mailboxes"],
    },
  ],
  nav: [
    {
      to: "/settings",
      label: { en: "Settings", fa: "تنظیمات", ar: "الإعدادات" },
      icon: IconSettings,
      section: "settings",
      order: 10,
    },
  ],
  create: [],
});
