import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";

interface Props {
  label: string;
  error?: string;
  onChange: (id: string | null) => void;
}

const pauseMs = 200;

/** Finds a customer by any part of name, e-mail or phone, as search everywhere does. */
export function CustomerPicker({ label, error, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<{ value: string; label: string }>();
  const [q] = useDebouncedValue(typed.trim(), pauseMs);
  const wanted = q !== "" && q !== chosen?.label;
  const { data, isFetching } = useQuery({
    queryKey: ["customers", "picked", q],
    queryFn: ({ signal }) => http.get("/api/crm/search", { query: { q, limit: 8 }, signal }),
    enabled: wanted,
    placeholderData: keepPreviousData,
  });
  const found = useMemo(() => {
    const hits = data?.groups.find(({ kind }) => kind === "customers")?.items ?? [];
    const options = hits.map(({ id, title, subtitle }) => ({
      value: id,
      label: subtitle ? `${title} · ${subtitle}` : title,
    }));
    return chosen && !options.some(({ value }) => value === chosen.value) ? [chosen, ...options] : options;
  }, [data, chosen]);
  return (
    <Select
      label={label}
      required
      searchable
      clearable
      error={error}
      placeholder={t("customer.find")}
      nothingFoundMessage={typed.trim() === "" ? t("customer.find") : isFetching ? "…" : t("customer.none")}
      data={found}
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      value={chosen?.value ?? null}
      clearButtonProps={{ "aria-label": t("clear") }}
      onChange={(id) => {
        setChosen(found.find(({ value }) => value === id));
        onChange(id);
      }}
    />
  );
}
