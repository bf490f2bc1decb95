import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { http } from "@/shared/api/http";
import type { Option } from "@/shared/data/filters";
import { usePeople } from "@/shared/data/lookups";
import type { SegmentFilter } from "./segmentTypes";

const none: Option[] = [];
const optionOf = ({ id, name }: { id: string; name: string }): Option => ({ value: id, label: name });

export type Kind = "TAG" | "CATEGORY" | "PERSON" | "SEGMENT" | "PRODUCT_CATEGORY";

const labels = { TAG: "tags", CATEGORY: "categories" } as const;

/** Everything of a kind that a rule can name, by id. */
export function useChoices(kind: Kind | undefined): Option[] {
  const label = kind === "TAG" || kind === "CATEGORY" ? labels[kind] : "tags";
  const { data: named } = useQuery({
    queryKey: [label, "all"],
    queryFn: ({ signal }) => http.get("/api/crm/{labels}", { path: { labels: label }, signal }),
    enabled: kind === "TAG" || kind === "CATEGORY",
    staleTime: 60_000,
  });
  const { data: segments } = useQuery({
    queryKey: ["segments", "names"],
    queryFn: ({ signal }) => http.get("/api/crm/segments", { query: { limit: 200 }, signal }),
    enabled: kind === "SEGMENT",
  });
  const { data: categories } = useQuery({
    queryKey: ["products", "categories"],
    queryFn: ({ signal }) => http.get("/api/crm/product-categories", { signal }),
    enabled: kind === "PRODUCT_CATEGORY",
    staleTime: 60_000,
  });
  const people = usePeople(kind === "PERSON");
  return useMemo(() => {
    switch (kind) {
      case "TAG":
      case "CATEGORY":
        return named?.items.map(optionOf) ?? none;
      case "SEGMENT":
        return segments?.items.map(optionOf) ?? none;
      case "PRODUCT_CATEGORY":
        return categories?.items.map(optionOf) ?? none;
      case "PERSON":
        return people.map(optionOf);
      default:
        return none;
    }
  }, [kind, named, segments, categories, people]);
}

const rulesOf = (filter: SegmentFilter): SegmentFilter[] =>
  filter.match ? (filter.rules ?? []).flatMap((rule) => rulesOf(rule as SegmentFilter)) : [filter];

const kinds: Record<string, Kind> = { tags: "TAG", categories: "CATEGORY", owner: "PERSON", segment: "SEGMENT" };

export const productQuery = (id: string) => ({
  queryKey: ["products", "record", id],
  queryFn: ({ signal }: { signal: AbortSignal }) => http.get("/api/crm/products/{id}", { path: { id }, signal }),
  staleTime: 60_000,
  retry: false,
});

/** The names of everything a definition names, for its sentence. */
export function useNames(filter: SegmentFilter | undefined): (id: string) => string {
  const rules = useMemo(() => (filter ? rulesOf(filter) : []), [filter]);
  const asks = (kind: Kind) => (rules.some((rule) => kinds[rule.field ?? ""] === kind) ? kind : undefined);
  const lists = [
    useChoices(asks("TAG")),
    useChoices(asks("CATEGORY")),
    useChoices(asks("PERSON")),
    useChoices(asks("SEGMENT")),
    useChoices(rules.some((rule) => rule.categories?.length) ? "PRODUCT_CATEGORY" : undefined),
  ];
  const products = [...new Set(rules.flatMap((rule) => rule.products ?? []))];
  const found = useQueries({ queries: products.map(productQuery) });
  const names = new Map(lists.flat().map(({ value, label }) => [value, label]));
  for (const { data } of found) if (data) names.set(data.id, data.name);
  return (id) => names.get(id) ?? "…";
}
