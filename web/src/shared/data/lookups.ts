import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import type { Uuid } from "@/shared/api/types";
import type { FilterSpec, Option } from "./filters";

export interface Named {
  id: Uuid;
  name: string;
}

const none: Option[] = [];
const nobody: Named[] = [];

/** Names that the unit keeps (tags, categories, industries); they filter by name, as the API does. */
function useNames(resource: "tags" | "categories" | "industries", wanted: boolean): Option[] {
  const { data } = useQuery({
    queryKey: [resource, "all"],
    queryFn: ({ signal }) => http.get("/api/crm/{labels}", { path: { labels: resource }, signal }),
    enabled: wanted,
    staleTime: 60_000,
  });
  return useMemo(() => data?.items.map(({ name }) => ({ value: name, label: name })) ?? none, [data]);
}

export const useTagNames = (wanted: boolean) => useNames("tags", wanted);
export const useCategoryNames = (wanted: boolean) => useNames("categories", wanted);
export const useIndustryNames = (wanted: boolean) => useNames("industries", wanted);

/** The people of the unit; who may not list them still filters by "me" and "nobody". */
export function usePeople(wanted = true): Named[] {
  const { data } = useQuery({
    queryKey: ["people", "names"],
    queryFn: ({ signal }) => http.get("/api/crm/people", { signal }),
    enabled: wanted,
    staleTime: 5 * 60_000,
    retry: false,
  });
  return data?.items ?? nobody;
}

/** Segments by their ids; their members are customers. */
function useSegmentOptions(wanted: boolean): Option[] {
  const { data } = useQuery({
    queryKey: ["segments", "names"],
    queryFn: ({ signal }) => http.get("/api/crm/segments", { query: { limit: 200 }, signal }),
    enabled: wanted,
    retry: false,
  });
  return useMemo(() => data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? none, [data]);
}

/** Parts of the market, by their ids, in the order they hold. */
export function useTerritoryOptions(wanted: boolean): Option[] {
  const { data } = useQuery({
    queryKey: ["territories", "all"],
    queryFn: ({ signal }) => http.get("/api/crm/territories", { signal }),
    enabled: wanted,
    staleTime: 60_000,
    retry: false,
  });
  return useMemo(() => data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? none, [data]);
}

function useOwnerOptions(wanted: boolean): Option[] {
  const { t } = useTranslation();
  const people = usePeople(wanted);
  return [
    { value: "me", label: t("filter.me") },
    { value: "none", label: t("filter.nobody") },
    ...people.map(({ id, name }) => ({ value: id, label: name })),
  ];
}

export const territoryFilter = (label: string): FilterSpec => ({
  kind: "lookup",
  field: "territory",
  label,
  useOptions: useTerritoryOptions,
});
export const tagFilter = (label: string): FilterSpec => ({
  kind: "lookup",
  field: "tag",
  label,
  useOptions: useTagNames,
});
export const categoryFilter = (label: string): FilterSpec => ({
  kind: "lookup",
  field: "category",
  label,
  useOptions: useCategoryNames,
});
export const industryFilter = (label: string): FilterSpec => ({
  kind: "lookup",
  field: "industry",
  label,
  useOptions: useIndustryNames,
});
export const ownerFilter = (label: string): FilterSpec => ({
  kind: "lookup",
  field: "owner",
  label,
  useOptions: useOwnerOptions,
});
export const segmentFilter = (label: string): FilterSpec => ({
  kind: "lookup",
  field: "segment",
  label,
  useOptions: useSegmentOptions,
});
