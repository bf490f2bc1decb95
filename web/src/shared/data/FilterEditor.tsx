import { Button, Checkbox, Group, NumberInput, ScrollArea, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Change } from "@/shared/nav/useUrlSearch";
import { DayInput } from "@/shared/ui/DayInput";
import {
  clearing,
  dayRange,
  dayRangeChange,
  type FilterSpec,
  type Filters,
  numberRange,
  numberRangeChange,
  type Option,
} from "./filters";

interface Props {
  spec: FilterSpec;
  filters: Filters;
  options: Option[];
  onChange: (change: Change) => void;
}

function Choices({ spec, filters, options, onChange }: Props) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState("");
  const chosen = filters[spec.field] ?? [];
  const shown = options.filter((option) => option.label.toLocaleLowerCase().includes(wanted.toLocaleLowerCase()));
  return (
    <Stack gap="sm">
      {options.length > 8 && (
        <TextInput
          size="xs"
          aria-label={t("filter.find")}
          placeholder={t("filter.find")}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          data-autofocus
        />
      )}
      <ScrollArea.Autosize mah={260} viewportProps={{ tabIndex: 0, "aria-label": spec.label }}>
        <Checkbox.Group
          aria-label={spec.label}
          value={chosen}
          onChange={(values) => onChange({ [spec.field]: values.length ? values : undefined })}
        >
          <Stack gap="sm" p={4}>
            {shown.map((option) => (
              <Checkbox key={option.value} size="xs" value={option.value} label={option.label} />
            ))}
            {shown.length === 0 && <Text c="dimmed">{t("filter.noOption")}</Text>}
          </Stack>
        </Checkbox.Group>
      </ScrollArea.Autosize>
    </Stack>
  );
}

function NumberRange({ spec, filters, onChange }: Props) {
  const { t } = useTranslation();
  const { from, to } = numberRange(spec, filters);
  const [low, setLow] = useState(from ?? "");
  const [high, setHigh] = useState(to ?? "");
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onChange({ ...numberRangeChange(spec.field, low || undefined, high || undefined), [spec.field]: undefined });
  };
  return (
    <form onSubmit={onSubmit}>
      <Group align="flex-end" gap="sm" wrap="nowrap">
        <NumberInput
          size="xs"
          label={t("filter.atLeast")}
          value={low}
          onChange={(value) => setLow(String(value))}
          hideControls
          data-autofocus
        />
        <NumberInput
          size="xs"
          label={t("filter.atMost")}
          value={high}
          onChange={(value) => setHigh(String(value))}
          hideControls
        />
        <Button type="submit">{t("apply")}</Button>
      </Group>
    </form>
  );
}

function DayRange({ spec, filters, onChange }: Props) {
  const { t } = useTranslation();
  const { from, to } = dayRange(spec, filters);
  return (
    <Group gap="sm">
      <DayInput
        label={t("filter.from")}
        inline
        value={from ?? null}
        onChange={(day) => onChange(dayRangeChange(spec.field, day ?? undefined, to))}
      />
      <DayInput
        label={t("filter.to")}
        inline
        value={to ?? null}
        onChange={(day) => onChange(dayRangeChange(spec.field, from, day ?? undefined))}
      />
    </Group>
  );
}

function Words({ spec, filters, onChange }: Props) {
  const { t } = useTranslation();
  const name = spec.kind === "text" && spec.fragment ? `${spec.field}.like` : spec.field;
  const [text, setText] = useState(filters[name]?.[0] ?? "");
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onChange({ ...clearing(spec, filters), [name]: text.trim() || undefined });
  };
  return (
    <form onSubmit={onSubmit}>
      <Group align="flex-end" gap="sm" wrap="nowrap">
        <TextInput
          size="xs"
          label={t("filter.contains")}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        <Button type="submit">{t("apply")}</Button>
      </Group>
    </form>
  );
}

function Flag({ spec, filters, onChange }: Props) {
  return (
    <Checkbox
      label={spec.label}
      checked={filters[spec.field]?.[0] === "true"}
      onChange={(event) => onChange({ [spec.field]: event.currentTarget.checked ? "true" : undefined })}
    />
  );
}

/** The inside of a chip: the right control for the kind of the field. */
export function FilterEditor(props: Props) {
  switch (props.spec.kind) {
    case "enum":
    case "lookup":
      return <Choices {...props} />;
    case "number":
      return <NumberRange {...props} />;
    case "date":
      return <DayRange {...props} />;
    case "text":
      return <Words {...props} />;
    case "flag":
      return <Flag {...props} />;
  }
}
