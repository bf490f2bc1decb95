import { Select } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "@/shared/i18n/useLanguage";
import type { SegmentField } from "./segmentTypes";
import { fieldWord } from "./sentence";

interface Props {
  fields: SegmentField[];
  value: string | null;
  onChange: (field: SegmentField) => void;
  label: string;
  placeholder?: string;
  className?: string;
}

const groups = ["STANDING", "ORDERS", "INTERACTIONS", "PROFILE", "SALES", "LABELS", "SEGMENTS", "CUSTOM"];

/** What a rule asks for, found by typing a part of its name. */
export function FieldSelect({ fields, value, onChange, label, placeholder, className }: Props) {
  const { t } = useTranslation("segments");
  const { code } = useLanguage();
  const data = useMemo(
    () =>
      groups
        .map((group) => ({
          group: t(`group.${group}`),
          items: fields
            .filter((field) => field.group === group)
            .map((field) => ({ value: field.name, label: fieldWord(t as never, field, field.name, code) })),
        }))
        .filter(({ items }) => items.length > 0),
    [fields, t, code],
  );
  return (
    <Select
      size="xs"
      className={className}
      aria-label={label}
      placeholder={placeholder}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t("shared:filter.noOption")}
      maxDropdownHeight={320}
      data={data}
      value={value}
      onChange={(name) => {
        const field = fields.find((one) => one.name === name);
        if (field) onChange(field);
      }}
    />
  );
}
