import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconHelpCircle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";

/** Any customer by a part of the name, to ask why he is in or not. */
export function CustomerFinder({ onFound }: { onFound: (id: string) => void }) {
  const { t } = useTranslation(["segments", "shared"]);
  const [typed, setTyped] = useState("");
  const [wanted] = useDebouncedValue(typed.trim(), 250);
  const { data } = useQuery({
    queryKey: ["customers", "find", wanted],
    queryFn: ({ signal }) => http.get("/api/crm/customers", { query: { q: wanted, limit: 8 }, signal }),
    enabled: wanted.length > 1,
  });
  return (
    <Select
      size="xs"
      maw={320}
      mb="xs"
      aria-label={t("why.ask")}
      placeholder={t("why.ask")}
      leftSection={<IconHelpCircle size={14} />}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={wanted.length > 1 ? t("shared:filter.noOption") : undefined}
      data={data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
      value={null}
      onChange={(id) => {
        setTyped("");
        if (id) onFound(id);
      }}
    />
  );
}
