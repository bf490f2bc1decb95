import { ActionIcon, Alert, Button, Checkbox, Group, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { Modal } from "@/shared/ui/Modal";
import { refusalOf } from "@/shared/ui/refusal";
import { toastDone } from "@/shared/ui/toasts";
import type { Typed } from "../generator";
import { ProductSearch } from "../ProductSearch";
import { bundlesQuery, type QuoteBundle } from "../quote";
import classes from "./QuoteSettings.module.css";

interface Part {
  productId: string;
  sku: string;
  name: string;
  quantity: Typed;
}

/** A bundle: its name, its products with how many of each, and what the whole costs. */
export function BundleDialog({ bundle, onClose }: { bundle?: QuoteBundle; onClose: () => void }) {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  const client = useQueryClient();
  const search = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(bundle?.name ?? "");
  const [price, setPrice] = useState<Typed>(bundle?.price ?? "");
  const [active, setActive] = useState(bundle?.active ?? true);
  const [parts, setParts] = useState<Part[]>(bundle?.lines ?? []);
  const currency = bundle?.currency ?? format.settings.currency;
  const save = useMutation({
    mutationFn: () => {
      const body = {
        name: name.trim() || undefined,
        price: price === "" ? undefined : price,
        currency,
        active,
        lines: parts.map(({ productId, quantity }) => ({
          productId,
          quantity: quantity === "" ? undefined : quantity,
        })),
        version: bundle?.version,
      };
      return bundle
        ? http.put("/api/crm/quote-bundles/{id}", { path: { id: bundle.id }, body })
        : http.post("/api/crm/quote-bundles", { body, once: true });
    },
    onSuccess: (kept) => {
      void client.invalidateQueries({ queryKey: bundlesQuery.queryKey });
      toastDone(t("bundle.saved", { name: kept.name }));
      onClose();
    },
  });
  const { byField, other } = refusalOf(save.error, ["name", "price"]);
  const change = (at: number, quantity: Typed) =>
    setParts((before) => before.map((part, n) => (n === at ? { ...part, quantity } : part)));
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={bundle ? t("bundle.edit", { name: bundle.name }) : t("bundle.new")}
      closeButtonProps={{ "aria-label": t("shared:close") }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack gap="md">
          <TextInput
            data-autofocus
            required
            label={t("bundle.name")}
            maxLength={200}
            value={name}
            error={byField.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <div>
            <Text fw={500} mb={4}>
              {t("bundle.products")}
            </Text>
            <Stack gap="xs">
              {parts.map((part, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same product may stand in two lines
                <div key={`${part.productId}${at}`} className={classes.row}>
                  <div>
                    <bdi>{part.name}</bdi>{" "}
                    <Text span c="dimmed" fz="xs">
                      <Bdi>{part.sku}</Bdi>
                    </Text>
                  </div>
                  <NumberInput
                    aria-label={t("bundle.quantityOf", { name: part.name })}
                    min={0}
                    decimalScale={4}
                    value={part.quantity}
                    onChange={(value) => change(at, value === "" ? "" : Number(value))}
                  />
                  <ActionIcon
                    aria-label={t("bundle.removePart", { name: part.name })}
                    onClick={() => setParts((before) => before.filter((_, n) => n !== at))}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                </div>
              ))}
              <ProductSearch
                field={search}
                onProduct={({ id, sku, name: product }) =>
                  setParts((before) => [...before, { productId: id, sku, name: product, quantity: 1 }])
                }
              />
            </Stack>
          </div>
          <NumberInput
            label={t("bundle.priceOf", { currency: format.currency(currency) })}
            description={t("bundle.priceHint")}
            hideControls
            min={0}
            decimalScale={4}
            thousandSeparator=","
            value={price}
            error={byField.price}
            onChange={(value) => setPrice(value === "" ? "" : Number(value))}
          />
          <Checkbox
            label={t("bundle.on")}
            checked={active}
            onChange={(event) => setActive(event.currentTarget.checked)}
          />
          {other && (
            <Alert color="red" role="alert">
              {other}
            </Alert>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t("shared:cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("shared:save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
