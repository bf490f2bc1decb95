import { MultiSelect } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getPage } from "@/shared/api/http";

interface Named {
  id: string;
  name: string;
}

interface Props {
  chosen: Named[];
  error?: string;
  onChange: (chosen: Named[]) => void;
}

/** Some customers, each found by a part of the name. */
export function CustomersPick({ chosen, error, onChange }: Props) {
  const { t } = useTranslation("prices");
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), 180);
  const { data } = useQuery({
    queryKey: ["customers", "pick", asked],
    queryFn: ({ signal }) => getPage("/api/crm/customers", { q: asked, limit: 8 }, signal),
    enabled: asked.length > 0,
  });
  const known = new Map(chosen.map((one) => [one.id, one]));
  for (const { id, name } of data?.items ?? []) if (!known.has(id)) known.set(id, { id, name });
  return (
    <MultiSelect
      label={t("field.customers")}
      placeholder={t("findCustomer")}
      searchable
      required
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={asked ? t("nobody") : undefined}
      filter={({ options }) => options}
      data={[...known.values()].map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen.map(({ id }) => id)}
      error={error}
      onChange={(ids) => onChange(ids.map((id) => known.get(id)).filter((one): one is Named => one !== undefined))}
    />
  );
}
