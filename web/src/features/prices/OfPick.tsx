import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getPage, http } from "@/shared/api/http";

export interface Of {
  kind: "product" | "category";
  id: string;
  name: string;
}

interface Props {
  chosen?: Of;
  error?: string;
  onChange: (of?: Of) => void;
}

/** A product or a category, found by a part of its name or stock code. */
export function OfPick({ chosen, error, onChange }: Props) {
  const { t } = useTranslation("prices");
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), 180);
  const { data: products } = useQuery({
    queryKey: ["products", "pick", asked],
    queryFn: ({ signal }) => getPage("/api/crm/products", { q: asked, limit: 8 }, signal),
    enabled: asked.length > 0,
  });
  const { data: categories } = useQuery({
    queryKey: ["product-categories", "all"],
    queryFn: ({ signal }) => http.get("/api/crm/product-categories", { signal }),
    staleTime: 60_000,
  });
  const fits = (name: string) => name.toLocaleLowerCase().includes(asked.toLocaleLowerCase());
  const found: Of[] = [
    ...(products?.items ?? []).map(({ id, name, sku }) => ({ kind: "product" as const, id, name: `${name} (${sku})` })),
    ...(categories?.items ?? [])
      .filter(({ name }) => fits(name))
      .map(({ id, name }) => ({ kind: "category" as const, id, name })),
  ];
  const all = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;
  const group = (kind: Of["kind"]) => ({
    group: t(`item.${kind === "product" ? "products" : "categories"}`),
    items: all.filter((one) => one.kind === kind).map(({ id, name }) => ({ value: id, label: name })),
  });
  return (
    <Select
      data-autofocus
      required
      searchable
      label={t("item.of")}
      placeholder={t("item.find")}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t("item.none")}
      data={[group("product"), group("category")].filter(({ items }) => items.length > 0)}
      value={chosen?.id ?? null}
      error={error}
      onChange={(id) => onChange(all.find((one) => one.id === id))}
    />
  );
}
