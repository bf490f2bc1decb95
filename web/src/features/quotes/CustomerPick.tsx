import { Combobox, Group, Text, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { getPage } from "@/shared/api/http";

interface Props {
  name?: string;
  error?: string;
  onChange: (customer: { id: string; name: string }) => void;
}

/** For whom a quote is, found by a part of the name. */
export function CustomerPick({ name, error, onChange }: Props) {
  const { t } = useTranslation("quotes");
  const [typed, setTyped] = useState<string>();
  const [asked] = useDebouncedValue(typed?.trim() ?? "", 180);
  const box = useCombobox();
  const { data } = useQuery({
    queryKey: ["customers", "pick", asked],
    queryFn: ({ signal }) => getPage("/api/crm/customers", { q: asked, limit: 8 }, signal),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
  });
  const found = asked.length > 0 ? (data?.items ?? []) : [];
  const { selectFirstOption } = box;
  // biome-ignore lint/correctness/useExhaustiveDependencies: selects anew whenever the options are others
  useEffect(() => {
    selectFirstOption();
  }, [data, typed, selectFirstOption]);
  const choose = (id: string) => {
    const customer = found.find((one) => one.id === id);
    if (customer) onChange({ id, name: customer.name });
    setTyped(undefined);
    box.closeDropdown();
  };
  return (
    <Combobox store={box} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          label={t("field.customerName")}
          placeholder={t("generator.findCustomer")}
          required
          value={typed ?? name ?? ""}
          error={error}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            box.openDropdown();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            setTyped(undefined);
            box.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!typed?.trim()}>
        <Combobox.Options>
          {found.map((customer) => (
            <Combobox.Option key={customer.id} value={customer.id}>
              <Group justify="space-between" wrap="nowrap">
                <bdi>{customer.name}</bdi>
                <Text c="dimmed" fz="xs">
                  <bdi>{customer.email ?? customer.phone}</bdi>
                </Text>
              </Group>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t("generator.nobody")}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
