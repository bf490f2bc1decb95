import { Button, Group, Select, Stack } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { problemText, toastDone } from "@/shared/ui/toasts";
import { useCompanyChange } from "./companyQueries";

const pauseMs = 200;

interface Props {
  customerId: string;
  parent?: { id: string; name?: string };
  onClose: () => void;
}

/** Chooses the company that a company belongs to, or none. A circle is refused with the path it would take. */
export function ParentPicker({ customerId, parent, onClose }: Props) {
  const { t } = useTranslation("companies");
  const change = useCompanyChange(customerId);
  const [chosen, setChosen] = useState(parent && { value: parent.id, label: parent.name ?? "…" });
  const [typed, setTyped] = useState(chosen?.label ?? "");
  const [q] = useDebouncedValue(typed.trim(), pauseMs);
  const { data, isFetching } = useQuery({
    queryKey: ["customers", "picked", q],
    queryFn: ({ signal }) => http.get("/api/crm/search", { query: { q, limit: 8 }, signal }),
    enabled: q !== "" && q !== chosen?.label,
    placeholderData: keepPreviousData,
  });
  const found = (data?.groups.find(({ kind }) => kind === "customers")?.items ?? [])
    .filter(({ id }) => id !== customerId)
    .map(({ id, title }) => ({ value: id, label: title }));
  const options = chosen && !found.some(({ value }) => value === chosen.value) ? [chosen, ...found] : found;
  const save = () =>
    // an absent field would stay as it is; null clears it
    change.mutate({ parentId: (chosen?.value ?? null) as string | undefined } as never, {
      onSuccess: () => {
        toastDone(t("group.saved"));
        onClose();
      },
    });
  return (
    <Stack gap="sm" mb="sm">
      <Select
        label={t("group.parent")}
        searchable
        clearable
        data-autofocus
        autoFocus
        placeholder={t("group.find")}
        nothingFoundMessage={typed.trim() === "" ? t("group.find") : isFetching ? "…" : t("group.nobody")}
        data={options}
        filter={(input) => input.options}
        searchValue={typed}
        onSearchChange={setTyped}
        value={chosen?.value ?? null}
        clearButtonProps={{ "aria-label": t("shared:clear") }}
        error={change.error ? problemText(change.error) : undefined}
        onChange={(id) => {
          change.reset();
          setChosen(options.find(({ value }) => value === id));
        }}
      />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t("shared:cancel")}
        </Button>
        <Button loading={change.isPending} onClick={save}>
          {t("contact.save")}
        </Button>
      </Group>
    </Stack>
  );
}
