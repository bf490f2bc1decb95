import { IconChartBar, IconChartDots3, IconHeartbeat } from "@tabler/icons-react";
import { defineArea } from "@/shared/nav/area";

const permission = "analytics:read";
const words = ["analytics"];

export default defineArea({
  screens: [
    { path: "/analytics/customers", load: () => import("@/features/analytics/CustomerAnalytics"), permission, words },
    { path: "/analytics/segments", load: () => import("@/features/analytics/CustomerSegmentation"), permission, words },
    { path: "/analytics/health", load: () => import("@/features/analytics/CustomerHealth"), permission, words },
  ],
  nav: [
    {
      to: "/analytics/customers",
      label: { en: "Customer analytics", fa: "تحلیل مشتریان", ar: "تحليل العملاء" },
      icon: IconChartBar,
      section: "areas",
      order: 60,
      permission,
    },
    {
      to: "/analytics/segments",
      label: { en: "Segmentation", fa: "بخش‌بندی مشتریان", ar: "تقسيم العملاء" },
      icon: IconChartDots3,
      section: "areas",
      order: 61,
      permission,
    },
    {
      to: "/analytics/health",
      label: { en: "Customer health", fa: "سلامت مشتریان", ar: "صحة العملاء" },
      icon: IconHeartbeat,
      section: "areas",
      order: 62,
      permission,
    },
  ],
});
