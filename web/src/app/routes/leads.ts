import { IconUserQuestion, IconUserSearch } from "@tabler/icons-react";
import { defineArea } from "@/shared/nav/area";

const words = ["leads"];
const permission = "leads:read";

export default defineArea({
  screens: [
    { path: "/leads", load: () => import("@/features/leads/LeadManagement"), permission, words },
    { path: "/leads/report", load: () => import("@/features/leads/LeadReport"), permission, words },
    {
      path: "/leads/handling",
      load: () => import("@/features/leads/HandlingPage"),
      permission: "leads:assign",
      words,
    },
    { path: "/leads/forms", load: () => import("@/features/leads/LeadForms"), permission: "leads:forms", words },
    {
      path: "/leads/forms/$id",
      load: () => import("@/features/leads/FormBuilder"),
      permission: "leads:forms",
      words,
    },
    {
      path: "/leads/referrals",
      load: () => import("@/features/referrals/ReferralLinks"),
      permission,
      words: ["referrals"],
    },
    { path: "/leads/$id", load: () => import("@/features/leads/LeadPage"), permission, words: ["leads", "files"] },
  ],
  nav: [
    {
      to: "/leads",
      label: { en: "Leads", fa: "سرنخ‌ها", ar: "العملاء المحتملون" },
      icon: IconUserSearch,
      section: "areas",
      order: 12,
      permission,
    },
  ],
  create: [
    {
      to: "/leads?new=1",
      label: { en: "New lead", fa: "سرنخ جدید", ar: "عميل محتمل جديد" },
      icon: IconUserQuestion,
      permission: "leads:write",
    },
  ],
});
