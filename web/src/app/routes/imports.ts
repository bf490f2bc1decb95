import { IconFileImport } from "@tabler/icons-react";
import { defineArea } from "@/shared/nav/area";

const permission = "imports:run";
const words = ["imports"];

export default defineArea({
  screens: [
    { path: "/imports", load: () => import("@/features/imports/ImportList"), permission, words },
    { path: "/imports/new", load: () => import("@/features/imports/ImportWizard"), permission, words },
    { path: "/imports/$id", load: () => import("@/features/imports/ImportPage"), permission, words },
  ],
  nav: [
    {
      to: "/imports",
      label: { en: "Imports", fa: "ورود داده", ar: "الاستيراد" },
      icon: IconFileImport,
      section: "areas",
      order: 80,
      permission,
    },
  ],
  create: [
    {
      to: "/imports/new",
      label: { en: "Import a file", fa: "ورود از فایل", ar: "استيراد ملف" },
      icon: IconFileImport,
      permission,
    },
  ],
});
