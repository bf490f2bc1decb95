import { Checkbox, Group, NativeSelect, NumberInput, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { languages } from "@/shared/i18n/languages";
import { DayInput } from "@/shared/ui/DayInput";
import type { Draft, Typed } from "./generator";

interface Props {
  draft: Draft;
  wrong: Record<string, string>;
  /** A template says no last day: each quote made of it has its own. */
  isTemplate?: boolean;
  onChange: (change: Partial<Draft>) => void;
}

const typed = (value: string | number): Typed => (value === "" ? "" : Number(value));

/** What holds for the whole quote: how long, in which money and language, with which discount and shipping. */
export function GeneratorTerms({ draft, wrong, isTemplate, onChange }: Props) {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  return (
    <Stack gap="md">
      {!isTemplate && (
        <DayInput
          size="sm"
          label={t("field.validUntil")}
          value={draft.validUntil}
          onChange={(validUntil) => onChange({ validUntil })}
          error={wrong.validUntil}
        />
      )}
      <Group gap="sm" grow>
        <TextInput
          label={t("field.currency")}
          dir="ltr"
          maxLength={3}
          value={draft.currency}
          error={wrong.currency}
          onChange={(event) => onChange({ currency: event.currentTarget.value.toUpperCase() })}
        />
        <NativeSelect
          label={t("field.language")}
          value={draft.language}
          data={[
            { value: "", label: t("generator.customersLanguage") },
            ...Object.values(languages).map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(event) => onChange({ language: event.currentTarget.value as Draft["language"] })}
        />
      </Group>
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <NumberInput
          style={{ flex: 1 }}
          label={t("field.discount")}
          hideControls
          min={0}
          decimalScale={4}
          thousandSeparator=","
          value={draft.discount}
          error={wrong.discount ?? wrong["discount.percent"] ?? wrong["discount.amount"]}
          onChange={(value) => onChange({ discount: typed(value) })}
        />
        <NativeSelect
          aria-label={t("generator.wholeDiscountIn")}
          value={draft.discountIn}
          data={[
            { value: "percent", label: "%" },
            { value: "amount", label: format.currency(draft.currency.length === 3 ? draft.currency : undefined) },
          ]}
          onChange={(event) => onChange({ discountIn: event.currentTarget.value as Draft["discountIn"] })}
        />
      </Group>
      <NumberInput
        label={t("field.shipping")}
        hideControls
        min={0}
        decimalScale={4}
        thousandSeparator=","
        value={draft.shipping}
        error={wrong.shipping}
        onChange={(value) => onChange({ shipping: typed(value) })}
      />
      <Checkbox
        label={t("field.taxIncluded")}
        checked={draft.taxIncluded}
        onChange={(event) => onChange({ taxIncluded: event.currentTarget.checked })}
      />
    </Stack>
  );
}
