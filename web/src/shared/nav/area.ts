import type { Icon } from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { Words } from "@/shared/i18n/languages";

/** One address and the screen behind it, loaded when first visited. */
export interface Screen {
  path: string;
  load: () => Promise<{ default: ComponentType }>;
  permission?: string;
  /** Locale namespaces (= feature folders) that the screen needs; loaded beside its code. */
  words: string[];
}

export interface NavItem {
  to: string;
  label: Words;
  icon: Icon;
  permission?: string;
  /** `work` is one's own day, `areas` the shop, `settings` sits at the bottom. */
  section: "work" | "areas" | "settings";
  order: number;
}

export interface CreateAction {
  to: string;
  label: Words;
  icon: Icon;
  permission: string;
}

/** What a feature adds to the app: a file in app/routes exports one of these, nothing else needs to change. */
export interface Area {
  screens: Screen[];
  nav?: NavItem[];
  create?: CreateAction[];
}

export const defineArea = (area: Area): Area => area;
