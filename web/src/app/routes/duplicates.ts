import { IconCopyCheck } from "@tabler/icons-react";
import { defineArea } from "@/shared/nav/area";

export default defineArea({
  screens: [
    {
      path: "/customers/duplicates",
      load: () => import("@/features/duplicates/DuplicateList"),
      permission: "customers:merge",
      words: ["duplicates"],
    },
    {
      path: "/customers/merge",
      load: () => import("@/features/duplicates/MergePage"),
      permission: "customers:merge",
      words: ["duplicates"],
    },
  ],
  nav: [
    {
      to: "/customers/duplicates",
      label: { en: "Duplicates", fa: "مشتریان تکراری", ar: "العملاء المكرّرون" },
      icon: IconCopyCheck,
      section: "areas",
      order: 15,
      permission: "customers:merge",
    },
  ],
});
