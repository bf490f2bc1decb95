import { useQuery } from "@tanstack/react-query";
import { areas, createActionsFor } from "@/app/areas";
import { http } from "@/shared/api/http";
import { allows, useMe } from "@/shared/auth/me";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { recentRecords } from "@/shared/nav/recent";

export interface PaletteOption {
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
            group: group.kind,
            title: hit.title,
            subtitle: hit.match && hit.match.text !== hit.title ? hit.match.text : hit.subtitle,
            link: hit.link,
          })),
        );
  const fits = (option: PaletteOption) => matches(option.title, wanted);
  const recent = recentRecords().map(({ title, link }) => ({ group: "recent", title, link }));
  const create = createActionsFor(me).map((one) => ({ group: "create", title: one.label[code], link: one.to }));
  const go = areas
    .flatMap((area) => area.nav ?? [])
    .filter((item) => allows(me, item.permission))
    .map((item) => ({ group: "go", title: item.label[code], link: item.to }));
  const options: PaletteOption[] = [...records, ...recent.filter(fits), ...create.filter(fits), ...go.filter(fits)];
  return {
    options,
    searching: found.isFetching,
    failed: found.isError,
  };
}
