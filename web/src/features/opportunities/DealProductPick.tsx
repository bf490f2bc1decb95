import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/shared/api/contract";
import { getPage } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";

/** Adds a product of the catalogue, found by a part of its name or stock code. */
export function DealProductPick({ onProduct }: { onProduct: (product: Schemas["Product"]) => void }) {
  const { t } = useTranslation("opportunities");
  const can = useCan();
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 180);
  const { data } = useQuery({
    queryKey: ["products", "pick", asked],
    queryFn: ({ signal }) => getPage("/api/crm/products", { q: asked, active: true, limit: 8 }, signal),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
  });
  if (!can("products:read")) return null;
  const found = asked.length > 0 ? (data?.items ?? []) : [];
  return (
    <Select
      searchable
      selectFirstOptionOnChange
      aria-label={t("products.find")}
      placeholder={t("products.find")}
      leftSection={<IconSearch size={14} />}
      rightSection={null}
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={asked ? t("products.none") : undefined}
      data={found.map(({ id, name, sku }) => ({ value: id, label: `${name} · ${sku}` }))}
      value={null}
      onChange={(id) => {
        const product = found.find((one) => one.id === id);
        if (product) onProduct(product);
        setText("");
      }}
    />
  );
}
