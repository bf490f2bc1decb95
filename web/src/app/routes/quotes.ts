import { IconFileText } from "@tabler/icons-react";
import { defineArea } from "@/shared/nav/area";

export default defineArea({
  screens: [
    {
      path: "/quotes",
      load: () => import("@/features/quotes/QuoteList"),
      permission: "quotes:read",
      words: ["quotes"],
    },
    {
      path: "/quotes/new",
      load: () => import("@/features/quotes/QuoteGenerator"),
      permission: "quotes:write",
      words: ["quotes"],
    },
    {
      path: "/quotes/$id",
      load: () => import("@/features/quotes/QuotePage"),
      permission: "quotes:read",
      words: ["quotes"],
    },
    {
      path: "/quotes/$id/edit",
      load: () => import("@/features/quotes/QuoteGenerator"),
      permission: "quotes:write",
      words: ["quotes"],
    },
    {
      path: "/analytics/quotes",
      load: () => import("@/features/quotes/QuoteAnalytics"),
      permission: "quotes:read",
      words: ["quotes"],
    },
    {
      path: "/settings/quotes",
      load: () => import("@/features/quotes/settings/QuoteSettings"),
      permission: "quotes:manage",
      words: ["quotes"],
    },
    ...["new", "$id"].map((which) => ({
      path: `/settings/quotes/templates/${which}`,
      load: () => import("@/features/quotes/settings/TemplatePage"),
      permission: "quotes:manage",
      words: ["quotes"],
    })),
  ],
  nav: [
    {
      to: "/quotes",
      label: { en: "Quotes", fa: "پیش‌فاکتورها", ar: "عروض الأسعار" },
      icon: IconFileText,
      section: "areas",
      order: 18,
      permission: "quotes:read",
    },
  ],
  create: [
    {
      to: "/quotes/new",
      label: { en: "New quote", fa: "پیش‌فاکتور جدید", ar: "عرض سعر جديد" },
      icon: IconFileText,
      permission: "quotes:write",
    },
  ],
});
