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
    screen("unit", () => import("@/features/settings/UnitPage"), "settings:manage"),
    screen("people", () => import("@/features/settings/PeoplePage"), "people:manage"),
    screen("roles", () => import("@/features/settings/RolesPage"), "roles:manage"),
    screen("tokens", () => import("@/features/settings/TokensPage"), "tokens:manage"),
    screen("audit", () => import("@/features/settings/AuditPage"), "audit:read"),
    screen("outbox", () => import("@/features/settings/OutboxPage"), "outbox:read"),
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
