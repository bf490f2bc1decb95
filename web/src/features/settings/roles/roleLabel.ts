import type { TFunction } from "i18next";

/** The name of a built-in role in the person's language; own roles are called what they are called. */
export const roleLabel = (t: TFunction<"settings">, role: string): string =>
  t(`roles.names.${role}`, { defaultValue: role });

/** `customers:read` as words, or its code where a newer right has no words yet. */
export const permissionLabel = (t: TFunction<"settings">, permission: string): string => {
  const [area = "", verb = ""] = permission.split(":");
  const areaWords = t(`roles.areas.${area}`, { defaultValue: area });
  return verb ? `${areaWords}: ${t(`roles.verbs.${verb}`, { defaultValue: verb })}` : areaWords;
};
