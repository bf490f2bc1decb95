import { ActionIcon, Alert, Button, Checkbox, Group, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { fieldWords, isProblem } from "@/shared/api/problem";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { Modal } from "@/shared/ui/Modal";
import { problemText, toastDone } from "@/shared/ui/toasts";
import { DealProductPick } from "./DealProductPick";
import type { Deal } from "./deal";
import { type DealProducts, productsQuery } from "./dealProducts";
import classes from "./OpportunityPage.module.css";

type Typed = number | "";

interface LineDraft {
  key: string;
  productId?: string;
  sku?: string;
  name: string;
  quantity: Typed;
  unitPrice: Typed;
}

interface Props {
  deal: Deal;
  products: DealProducts;
  onClose: () => void;
}

let count = 0;
const newKey = () => `product${++count}`;
const typed = (value: string | number): Typed => (value === "" ? "" : Number(value));
const ofLine = /^lines\[(\d+)\]\.(.+)$/;

/** By place of the line, then by field. */
function refusals(error: unknown): Record<number, Record<string, string>> {
  const lines: Record<number, Record<string, string>> = {};
  for (const found of isProblem(error) ? error.errors : []) {
    const [, at, name] = ofLine.exec(found.field) ?? [];
    if (at !== undefined && name) lines[Number(at)] = { [name]: fieldWords(found), ...lines[Number(at)] };
  }
  return lines;
}

/** All lines of a deal at once: products of the catalogue and anything else, how many and for how much. */
export function DealProductsDialog({ deal, products, onClose }: Props) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const client = useQueryClient();
  const [lines, setLines] = useState<LineDraft[]>(() => products.lines.map((line) => ({ key: newKey(), ...line })));
  const [follows, setFollows] = useState(products.valueFromProducts || products.lines.length === 0);
  const save = useMutation({
    mutationFn: () =>
      http.put("/api/crm/opportunities/{id}/products", {
        path: { id: deal.id },
        body: {
          lines: lines.map(({ productId, name, quantity, unitPrice }) => ({
            productId,
            name: name.trim() || undefined,
            quantity: quantity === "" ? undefined : quantity,
            unitPrice: unitPrice === "" ? undefined : unitPrice,
          })),
          valueFromProducts: follows,
          version: products.version,
        },
      }),
    onSuccess: (kept) => {
      client.setQueryData(productsQuery(deal.id).queryKey, kept);
      void client.invalidateQueries({ queryKey: ["opportunities"] });
      toastDone(t("products.saved"));
      onClose();
    },
  });
  const wrong = refusals(save.error);
  const change = (key: string, some: Partial<LineDraft>) => {
    if (save.isError) save.reset();
    setLines((before) => before.map((line) => (line.key === key ? { ...line, ...some } : line)));
  };
  const add = (line: Omit<LineDraft, "key">) => setLines((before) => [...before, { key: newKey(), ...line }]);
  const number = (line: LineDraft, at: number, name: "quantity" | "unitPrice") => (
    <NumberInput
      aria-label={t("products.ofLine", { field: t(`products.${name}`), number: at + 1 })}
      placeholder={t(`products.${name}`)}
      hideControls
      min={0}
      decimalScale={4}
      thousandSeparator=","
      value={line[name]}
      error={wrong[at]?.[name]}
      onChange={(value) => change(line.key, { [name]: typed(value) })}
    />
  );
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t("products.title")}
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
          {lines.length > 0 && (
            <div>
              <div className={classes.lineHeads} aria-hidden>
                <span>{t("products.item")}</span>
                <span>{t("products.quantity")}</span>
                <span>{t("products.priceIn", { currency: format.currency(deal.currency) })}</span>
              </div>
              {lines.map((line, at) => (
                <div key={line.key} className={classes.line}>
                  {line.productId ? (
                    <div className={classes.lineName}>
                      <bdi>{line.name}</bdi>{" "}
                      {line.sku && (
                        <Text span c="dimmed" fz="xs">
                          <Bdi>{line.sku}</Bdi>
                        </Text>
                      )}
                    </div>
                  ) : (
                    <TextInput
                      aria-label={t("products.ofLine", { field: t("products.item"), number: at + 1 })}
                      maxLength={300}
                      value={line.name}
                      error={wrong[at]?.name}
                      onChange={(event) => change(line.key, { name: event.currentTarget.value })}
                    />
                  )}
                  {number(line, at, "quantity")}
                  {number(line, at, "unitPrice")}
                  <ActionIcon
                    mt={4}
                    aria-label={t("products.remove", { number: at + 1 })}
                    onClick={() => setLines((before) => before.filter(({ key }) => key !== line.key))}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                </div>
              ))}
            </div>
          )}
          <Group gap="sm" wrap="nowrap">
            <div style={{ flex: 1 }}>
              <DealProductPick
                onProduct={({ id, sku, name, price, currency }) => {
                  const isOurs = (currency ?? format.settings.currency) === deal.currency;
                  add({ productId: id, sku, name, quantity: 1, unitPrice: isOurs ? (price ?? "") : "" });
                }}
              />
            </div>
            <Button
              variant="default"
              leftSection={<IconPlus size={14} />}
              onClick={() => add({ name: "", quantity: 1, unitPrice: "" })}
            >
              {t("products.free")}
            </Button>
          </Group>
          <Checkbox
            label={t("products.follow")}
            description={t("products.followHint")}
            checked={follows}
            onChange={(event) => setFollows(event.currentTarget.checked)}
          />
          {save.error && Object.keys(wrong).length === 0 && (
            <Alert color="red" role="alert">
              {problemText(save.error)}
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
