import { type Icon, IconFileText } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { areas, createActionsFor, navFor } from "@/app/areas";
import { http } from "@/shared/api/http";
import { useMe } from "@/shared/auth/me";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { recentRecords } from "@/shared/nav/recent";

/** A record wears the sign of the area that it belongs to. */
const signs = new Map(areas.flatMap((area) => area.nav ?? []).map(({ to, icon }) => [to.slice(1), icon]));
const signOf = (kind: string) => signs.get(kind) ?? IconFileText;

export interface PaletteOption {
  icon: Icon;
  group: string;
  title: string;
  subtitle?: string;
  link: string;
}

/** Every word must occur, in any order and anywhere. */
export const matches = (text: string, wanted: string) => {
  const low = text.toLocaleLowerCase();
  return wanted
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => low.includes(word));
};

/** What the palette offers for the words typed so far: records found, recent ones, then what one can do or open. */
export function usePaletteOptions(wanted: string) {
  const me = useMe();
  const { code } = useLanguage();
  const found = useQuery({
    queryKey: ["search", wanted],
    queryFn: ({ signal }) => http.get("/api/crm/search", { signal, query: { q: wanted, limit: 6 } }),
    enabled: wanted.length >= 2,
    placeholderData: (before) => before,
  });
  const records: PaletteOption[] =
    wanted.length < 2
      ? []
      : (found.data?.groups ?? []).flatMap((group) =>
          group.items.map((hit) => ({
            icon: signOf(group.kind),
            group: group.kind,
            title: hit.title,
            subtitle: hit.match && hit.match.text !== hit.title ? hit.match.text : hit.subtitle,
            link: hit.link,
          })),
        );
  const fits = (option: PaletteOption) => matches(option.title, wanted);
  const shown = new Set(records.map(({ link }) => link));
  const recent = recentRecords()
    .filter(({ link }) => !shown.has(link))
    .map(({ kind, title, link }) => ({ icon: signOf(kind), group: "recent", title, link }));
  const create = createActionsFor(me).map(({ icon, label, to }) => ({
    icon,
    group: "create",
    title: label[code],
    link: to,
  }));
  const go = (["work", "areas", "settings"] as const)
    .flatMap((section) => navFor(me, section))
    .map(({ icon, label, to }) => ({ icon, group: "go", title: label[code], link: to }));
  const options: PaletteOption[] = [...records, ...recent.filter(fits), ...create.filter(fits), ...go.filter(fits)];
  return {
    options,
    searching: found.isFetching,
    failed: found.isError,
  };
}
