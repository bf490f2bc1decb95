import { IconChecks } from "@tabler/icons-react";
import { defineArea } from "@/shared/nav/area";

const permission = "customers:read";

export default defineArea({
  screens: [{ path: "/tasks", load: () => import("@/features/tasks/TaskList"), permission, words: ["tasks"] }],
  nav: [
    {
      to: "/tasks",
      label: { en: "Tasks", fa: "کارها", ar: "المهام" },
      icon: IconChecks,
      section: "work",
      order: 5,
      permission,
    },
  ],
  create: [
    {
      to: "/tasks?new=1",
      label: { en: "New task", fa: "کار جدید", ar: "مهمة جديدة" },
      icon: IconChecks,
      permission: "tasks:write",
    },
  ],
});
