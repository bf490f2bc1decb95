import { Alert, Button, Checkbox, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useFormat } from "@/shared/format/FormatProvider";
import { DayInput } from "@/shared/ui/DayInput";
import { Modal } from "@/shared/ui/Modal";
import { refusalOf } from "@/shared/ui/refusal";
import { toastDone } from "@/shared/ui/toasts";
import { CustomersPick } from "./CustomersPick";
import { type Audience, audiences, type PriceList, type Tier, tiers } from "./price";

interface Props {
  list?: PriceList;
  onSaved?: (list: PriceList) => void;
  onClose: () => void;
}

/** What a list is called, for whom it is, in which money, and when it holds. */
export function PriceListDialog({ list, onSaved, onClose }: Props) {
  const { t } = useTranslation("prices");
  const format = useFormat();
  const client = useQueryClient();
  const [name, setName] = useState(list?.name ?? "");
  const [currency, setCurrency] = useState(list?.currency ?? format.settings.currency);
  const [audience, setAudience] = useState<Audience>(list?.audience ?? "EVERYBODY");
  const [tier, setTier] = useState<Tier>(list?.tier ?? "GOLD");
  const [customers, setCustomers] = useState(list?.customerNames ?? []);
  const [validFrom, setFrom] = useState<string | null>(list?.validFrom ?? null);
  const [validUntil, setUntil] = useState<string | null>(list?.validUntil ?? null);
  const [active, setActive] = useState(list?.active ?? true);
  const save = useMutation({
    mutationFn: () => {
      const body = {
        name: name.trim(),
        currency,
        audience,
        tier: audience === "TIER" ? tier : null,
        customerIds: audience === "CUSTOMERS" ? customers.map(({ id }) => id) : [],
        validFrom,
        validUntil,
        active,
      };
      return list
        ? http.put("/api/crm/price-lists/{id}", { path: { id: list.id }, body: { ...body, version: list.version } })
        : http.post("/api/crm/price-lists", { body, once: true });
    },
    onSuccess: (kept) => {
      void client.invalidateQueries({ queryKey: ["price_lists"] });
      toastDone(t("saved", { name: kept.name }));
      onSaved?.(kept);
      onClose();
    },
  });
  const whose = { TIER: ["tier"], CUSTOMERS: ["customerIds"] } as Partial<Record<Audience, string[]>>;
  const shown = ["name", "currency", "validFrom", "validUntil", ...(whose[audience] ?? [])];
  const { byField, other } = refusalOf(save.error, shown);
  return (
    <Modal
      opened
      onClose={onClose}
      title={list ? t("edit", { name: list.name }) : t("new")}
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
            label={t("field.name")}
            maxLength={200}
            value={name}
            error={byField.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            required
            label={t("field.currency")}
            dir="ltr"
            maxLength={3}
            value={currency}
            error={byField.currency}
            onChange={(event) => setCurrency(event.currentTarget.value.toUpperCase())}
          />
          <NativeSelect
            label={t("field.audience")}
            value={audience}
            data={audiences.map((value) => ({ value, label: t(`audience.${value}`) }))}
            onChange={(event) => setAudience(event.currentTarget.value as Audience)}
          />
          {audience === "TIER" && (
            <NativeSelect
              label={t("field.tier")}
              value={tier}
              error={byField.tier}
              data={tiers.map((value) => ({ value, label: t(`tier.${value}`) }))}
              onChange={(event) => setTier(event.currentTarget.value as Tier)}
            />
          )}
          {audience === "CUSTOMERS" && (
            <CustomersPick chosen={customers} error={byField.customerIds} onChange={setCustomers} />
          )}
          <Group grow align="flex-start">
            <DayInput
              size="sm"
              label={t("field.validFrom")}
              placeholder={t("always")}
              value={validFrom}
              error={byField.validFrom}
              onChange={setFrom}
            />
            <DayInput
              size="sm"
              label={t("field.validUntil")}
              placeholder={t("always")}
              value={validUntil}
              error={byField.validUntil}
              onChange={setUntil}
            />
          </Group>
          <Checkbox
            label={t("field.active")}
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
