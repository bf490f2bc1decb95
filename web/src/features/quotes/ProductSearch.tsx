import { Combobox, Group, Text, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/shared/api/contract";
import { getPage } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";

export type Product = Schemas["Product"];

interface Props {
  field: RefObject<HTMLInputElement | null>;
  onProduct: (product: Product) => void;
  /** Something that is not in the catalogue, by the words typed for it; left out where only products go. */
  onFree?: (name: string) => void;
}

const free = "free";

/** Adds lines by typing: a part of a product's name or stock code, or words for what is not in the catalogue. */
export function ProductSearch({ field, onProduct, onFree }: Props) {
  const { t } = useTranslation("quotes");
  const can = useCan();
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), 180);
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const { data } = useQuery({
    queryKey: ["products", "pick", asked],
    queryFn: ({ signal }) => getPage("/api/crm/products", { q: asked, active: true, limit: 8 }, signal),
    enabled: asked.length > 0 && can("products:read"),
    placeholderData: keepPreviousData,
  });
  const products = asked.length > 0 ? (data?.items ?? []) : [];
  const { selectFirstOption } = box;
  // What was found comes later than what was typed; Enter takes the first of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: selects anew whenever the options are others
  useEffect(() => {
    selectFirstOption();
  }, [data, typed, selectFirstOption]);
  const choose = (value: string) => {
    const product = products.find(({ id }) => id === value);
    if (product) onProduct(product);
    else if (typed.trim()) onFree?.(typed.trim());
    setTyped("");
    box.closeDropdown();
  };
  return (
    <Combobox store={box} onOptionSubmit={choose} withinPortal>
      <Combobox.Target>
        <TextInput
          ref={field}
          aria-label={t("generator.add")}
          placeholder={t("generator.addHint")}
          leftSection={<IconSearch size={14} />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            box.openDropdown();
          }}
          onFocus={() => typed && box.openDropdown()}
          onBlur={() => box.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed.trim() === ""}>
        <Combobox.Options>
          {products.map((product) => (
            <Combobox.Option key={product.id} value={product.id}>
              <Group justify="space-between" wrap="nowrap" gap="sm">
                <span>
                  <bdi>{product.name}</bdi>{" "}
                  <Text span c="dimmed" fz="xs">
                    <Bdi>{product.sku}</Bdi>
                  </Text>
                </span>
                <Money value={product.price} currency={product.currency} />
              </Group>
            </Combobox.Option>
          ))}
          {onFree && typed.trim() && (
            <Combobox.Option value={free}>
              <Group gap="xs" wrap="nowrap">
                <IconPlus size={14} />
                {t("generator.addFree", { name: typed.trim() })}
              </Group>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
