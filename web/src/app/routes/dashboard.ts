import { IconHome } from "@tabler/icons-react";
import { defineArea } from "@/shared/nav/area";

export default defineArea({
  screens: [{ path: "/", load: () => import("@/features/dashboard/Dashboard"), words: ["dashboard"] }],
  nav: [{ to: "/", label: { en: "Home", fa: "خانه", ar: "الرئيسية" }, icon: IconHome, section: "work", order: 0 }],
});
