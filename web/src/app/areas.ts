import type { Me } from "@/shared/api/types";
import { allows } from "@/shared/auth/me";
import type { Area, NavItem } from "@/shared/nav/area";

const files = import.meta.glob<Area>("./routes/*.ts", { eager: true, import: "default" });

export const areas: Area[] = Object.values(files);

export function navFor(me: Me, section: NavItem["section"]): NavItem[] {
  return areas
    .flatMap((area) => area.nav ?? [])
    .filter((item) => item.section === section && allows(me, item.permission))
    .sort((a, b) => a.order - b.order);
}

export const createActionsFor = (me: Me) =>
  areas.flatMap((area) => area.create ?? []).filter((action) => allows(me, action.permission));
