import { IconUserPlus, IconUsers } from "@tabler/icons-react";
import { defineArea } from "@/shared/nav/area";

export default defineArea({
  screens: [
    {
      path: "/settings/territories",
      load: () => import("@/features/territories/TerritoriesPage"),
      permission: "customers:read",
      words: ["territories"],
    },
    {
      path: "/customers",
      load: () => import("@/features/customers/CustomerList"),
      permission: "customers:read",
      words: ["customers", "tasks"],
    },
    {
      path: "/customers/board",
      load: () => import("@/features/customers/CustomerBoard"),
      permission: "customers:read",
      words: ["customers", "tasks"],
    },
    {
      path: "/customers/$id",
      load: () => import("@/app/pages/CustomerPage"),
      permission: "customers:read",
      words: [
        "customers",
        "orders",
        "opportunities",
        "quotes",
        "segments",
        "duplicates",
        "companies",
        "files",
        "referrals",
        "tasks",
      ],
    },
  ],
  nav: [
    {
      to: "/customers",
      label: { en: "Customers", fa: "مشتریان", ar: "العملاء" },
      icon: IconUsers,
      section: "areas",
      order: 10,
      permission: "customers:read",
    },
  ],
  create: [
    {
      to: "/customers?new=1",
      label: { en: "New customer", fa: "مشتری جدید", ar: "عميل جديد" },
      icon: IconUserPlus,
      permission: "customers:write",
    },
  ],
});
