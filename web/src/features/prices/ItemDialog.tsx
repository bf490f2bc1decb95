import { ActionIcon, Alert, Button, Group, NumberInput, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { isProblem } from "@/shared/api/problem";
import { useFormat } from "@/shared/format/FormatProvider";
import { Modal } from "@/shared/ui/Modal";
import { problemText, toastDone } from "@/shared/ui/toasts";
import { type Of, OfPick } from "./OfPick";
import classes from "./Prices.module.css";
import type { PriceItem, PriceList } from "./price";

interface Step {
  key: number;
  from: number | "";
  value: number | "";
}

interface Props {
  list: PriceList;
  item?: PriceItem;
  onClose: () => void;
}

let count = 0;
const newStep = (from: number | "" = "", value: number | "" = ""): Step => ({ key: ++count, from, value });
const typed = (value: string | number) => (value === "" ? "" : Number(value));

/** What a product or category costs in a list, from which quantity on. */
export function ItemDialog({ list, item, onClose }: Props) {
  const { t } = useTranslation("prices");
  const format = useFormat();
  const client = useQueryClient();
  const [of, setOf] = useState<Of>();
  const [way, setWay] = useState(item?.steps.some(({ percent }) => percent !== undefined) ? "percent" : "unitPrice");
  const [steps, setSteps] = useState<Step[]>(
    () => item?.steps.map(({ from, unitPrice, percent }) => newStep(from, unitPrice ?? percent ?? "")) ?? [newStep(0)],
  );
  const isCategory = item ? item.categoryId !== undefined : of?.kind === "category";
  const unit = isCategory ? "percent" : way;
  const save = useMutation({
    mutationFn: () =>
      http.put("/api/crm/price-lists/{id}/items", {
        path: { id: list.id },
        body: {
          productId: item?.productId ?? (of?.kind === "product" ? of.id : undefined),
          categoryId: item?.categoryId ?? (of?.kind === "category" ? of.id : undefined),
          steps: steps.map(({ from, value }) => ({
            from: from === "" ? 0 : from,
            [unit]: value === "" ? undefined : value,
          })),
        },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["price_lists"] });
      toastDone(t("item.saved"));
      onClose();
    },
  });
  const said = isProblem(save.error) ? save.error.errors : [];
  const wrong = (field: string) => said.find((one) => one.field === field)?.message;
  const change = (key: number, next: Partial<Step>) =>
    setSteps((before) => before.map((step) => (step.key === key ? { ...step, ...next } : step)));
  const label =
    unit === "percent" ? t("step.percent") : t("step.unitPrice", { currency: format.currency(list.currency) });
  return (
    <Modal
      opened
      onClose={onClose}
      title={item ? t("item.edit", { name: item.name }) : t("item.new")}
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
          {!item && <OfPick chosen={of} error={wrong("productId")} onChange={setOf} />}
          {!isCategory && (
            <SegmentedControl
              aria-label={t("step.way")}
              value={way}
              onChange={setWay}
              data={[
                { value: "unitPrice", label: t("step.asPrice") },
                { value: "percent", label: t("step.asPercent") },
              ]}
            />
          )}
          {item?.cataloguePrice !== undefined && (
            <Text c="dimmed" fz="sm">
              {t("item.catalogue")}: {format.money(item.cataloguePrice, list.currency)}
            </Text>
          )}
          {steps.map((step, at) => (
            <div key={step.key} className={classes.step}>
              <NumberInput
                label={t("step.fromLabel")}
                hideControls
                min={0}
                decimalScale={4}
                value={step.from}
                error={wrong(`steps[${at}].from`)}
                onChange={(value) => change(step.key, { from: typed(value) })}
              />
              <NumberInput
                label={label}
                hideControls
                min={0}
                decimalScale={4}
                thousandSeparator=","
                suffix={unit === "percent" ? "%" : undefined}
                value={step.value}
                error={wrong(`steps[${at}].${unit}`) ?? wrong(`steps[${at}].unitPrice`)}
                onChange={(value) => change(step.key, { value: typed(value) })}
              />
              <ActionIcon
                aria-label={t("step.remove", { number: at + 1 })}
                disabled={steps.length === 1}
                onClick={() => setSteps((before) => before.filter(({ key }) => key !== step.key))}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </div>
          ))}
          <Group>
            <Button
              variant="default"
              leftSection={<IconPlus size={14} />}
              onClick={() => setSteps((before) => [...before, newStep()])}
            >
              {t("step.add")}
            </Button>
          </Group>
          {save.error && said.length === 0 && (
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
