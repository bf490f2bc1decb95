import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { permissionLabel, roleLabel } from "../roles/roleLabel";
import { colleaguesQuery } from "../settingsQueries";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const longest = 160;

/** Values of the trail in words: people and teams by name, moments in the person's zone, rights as the matrix calls them. */
export function useValueWords() {
  const { t } = useTranslation("audit");
  const { t: words } = useTranslation("settings");
  const format = useFormat();
  const { data } = useQuery(colleaguesQuery);
  const nameOf = (id: string) => {
    const person = data?.items.find((one) => one.id === id);
    return person?.name ?? data?.items.find((one) => one.teamId === id)?.teamName ?? t("gone", { id: id.slice(0, 8) });
  };
  const say = (field: string, value: unknown): string => {
    if (value === undefined || value === null || value === "") return t("nothing");
    if (typeof value === "boolean") return value ? t("yes") : t("no");
    if (typeof value === "number") return format.number(value, 4);
    if (Array.isArray(value)) {
      // each in the direction of its own letters
      const each = value.map((one) => say(field, one));
      return each.length > 1 ? each.map((one) => `\u2068${one}\u2069`).join(words("comma")) : each.join("");
    }
    if (typeof value === "object") return JSON.stringify(value);
    const text = String(value);
    if (uuid.test(text)) return nameOf(text);
    if (moment.test(text)) return format.moment(text);
    if (field === "roles") return roleLabel(words, text);
    if (field === "permissions" || field === "scopes") return permissionLabel(words, text);
    const known = t(`values.${text}`, { defaultValue: text });
    return known.length > longest ? `${known.slice(0, longest)}…` : known;
  };
  return say;
}
