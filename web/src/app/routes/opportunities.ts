import { IconChartLine, IconTargetArrow } from "@tabler/icons-react";
import { defineArea } from "@/shared/nav/area";

const permission = "opportunities:read";
const words = ["opportunities"];

export default defineArea({
  screens: [
    { path: "/opportunities", load: () => import("@/features/opportunities/SalesPipeline"), permission, words },
    { path: "/opportunities/list", load: () => import("@/features/opportunities/OpportunityList"), permission, words },
    {
      path: "/forecast",
      load: () => import("@/features/opportunities/SalesForecasting"),
      permission,
      words,
    },
    {
      path: "/opportunities/$id",
      load: () => import("@/features/opportunities/OpportunityPage"),
      permission,
      words: ["opportunities", "files"],
    },
    {
      path: "/settings/pipelines",
      load: () => import("@/features/opportunities/PipelineSettings"),
      permission: "pipelines:manage",
      words,
    },
  ],
  nav: [
    {
      to: "/opportunities",
      label: { en: "Opportunities", fa: "فرصت‌های فروش", ar: "الفرص البيعية" },
      icon: IconTargetArrow,
      section: "areas",
      order: 14,
      permission,
    },
    {
      to: "/forecast",
      label: { en: "Sales forecast", fa: "پیش‌بینی فروش", ar: "توقعات المبيعات" },
      icon: IconChartLine,
      section: "areas",
      order: 15,
      permission,
    },
  ],
  create: [
    {
      to: "/opportunities?new=1",
      label: { en: "New opportunity", fa: "فرصت فروش جدید", ar: "فرصة بيعية جديدة" },
      icon: IconTargetArrow,
      permission: "opportunities:write",
    },
  ],
});
