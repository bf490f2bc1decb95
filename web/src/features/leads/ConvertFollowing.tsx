import { Checkbox, NumberInput, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { DayInput } from "@/shared/ui/DayInput";
import type { Lead } from "./leadTypes";

/** What is to be begun with the customer, as it is typed. */
export interface Following {
  deal: boolean;
  title: string;
  value: string | number;
  expectedClose: string | null;
  quote: boolean;
}

export const followingFields = ["opportunity.title", "opportunity.value", "opportunity.expectedClose"];

export function nothingYet(lead: Lead): Following {
  return {
    deal: false,
    title: lead.company ?? lead.name,
    value: lead.expectedValue ?? "",
    expectedClose: null,
    quote: false,
  };
}

/** As the conversion takes it; what is not typed is the lead's. */
export function asked({ deal, title, value, expectedClose, quote }: Following) {
  return {
    ...(deal && {
      opportunity: {
        title,
        ...(value !== "" && { value: Number(value) }),
        ...(expectedClose && { expectedClose }),
      },
    }),
    ...(quote && { quote: {} }),
  };
}

interface Props {
  lead: Lead;
  value: Following;
  errors: Record<string, string>;
  onChange: (value: Following) => void;
}

/** Whether a deal and a quote begin with the customer; those who may not make them are not asked. */
export function ConvertFollowing({ lead, value, errors, onChange }: Props) {
  const { t } = useTranslation("leads");
  const can = useCan();
  const format = useFormat();
  const set = (change: Partial<Following>) => onChange({ ...value, ...change });
  return (
    <Stack gap="sm">
      {can("opportunities:write") && (
        <Checkbox
          label={t("convert.deal")}
          checked={value.deal}
          onChange={(event) => set({ deal: event.currentTarget.checked })}
        />
      )}
      {value.deal && (
        <>
          <TextInput
            label={t("convert.dealTitle")}
            value={value.title}
            maxLength={300}
            error={errors["opportunity.title"]}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <NumberInput
              label={`${t("convert.dealValue")} (${lead.currency ?? format.currency()})`}
              min={0}
              hideControls
              thousandSeparator=","
              value={value.value}
              error={errors["opportunity.value"]}
              onChange={(amount) => set({ value: amount })}
            />
            <DayInput
              size="sm"
              label={t("convert.dealClose")}
              value={value.expectedClose}
              error={errors["opportunity.expectedClose"]}
              onChange={(day) => set({ expectedClose: day })}
            />
          </SimpleGrid>
        </>
      )}
      {can("quotes:write") && (
        <Checkbox
          label={t("convert.quote")}
          checked={value.quote}
          onChange={(event) => set({ quote: event.currentTarget.checked })}
        />
      )}
    </Stack>
  );
}
