import { IconTargetArrow } from "@tabler/icons-react";
import { defineArea } from "@/shared/nav/area";

const permission = "opportunities:read";
const words = ["opportunities"];

export default defineArea({
  screens: [
    { path: "/opportunities", load: () => import("@/features/opportunities/SalesPipeline"), permission, words },
    { path: "/opportunities/list", load: () => import("@/features/opportunities/OpportunityList"), permission, words },
    { path: "/opportunities/$id", load: () => import("@/features/opportunities/OpportunityPage"), permission, words },
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
