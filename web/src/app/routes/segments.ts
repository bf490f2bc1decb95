import { IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { defineArea } from "@/shared/nav/area";

export default defineArea({
  screens: [
    {
      path: "/segments",
      load: () => import("@/features/segments/SegmentList"),
      permission: "segments:read",
      words: ["segments"],
    },
    {
      path: "/segments/new",
      load: () => import("@/features/segments/SegmentBuilder"),
      permission: "segments:write",
      words: ["segments"],
    },
    {
      path: "/segments/$id",
      load: () => import("@/app/pages/SegmentPage"),
      permission: "segments:read",
      words: ["segments", "customers"],
    },
    {
      path: "/segments/$id/edit",
      load: () => import("@/features/segments/SegmentBuilder"),
      permission: "segments:write",
      words: ["segments"],
    },
  ],
  nav: [
    {
      to: "/segments",
      label: { en: "Segments", fa: "بخش‌ها", ar: "الشرائح" },
      icon: IconUsersGroup,
      section: "areas",
      order: 15,
      permission: "segments:read",
    },
  ],
  create: [
    {
      to: "/segments/new",
      label: { en: "New segment", fa: "بخش جدید", ar: "شريحة جديدة" },
      icon: IconPlus,
      permission: "segments:write",
    },
  ],
});
