import { Button, Group, Popover, Stack, TagsInput, Textarea } from "@mantine/core";
import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { DayInput } from "@/shared/ui/DayInput";
import type { CellEdit, EditValue } from "./columns";

interface Props<T> {
  edit: CellEdit<T>;
  label: string;
  value: EditValue;
  onChange: (value: EditValue) => void;
  onSave: () => void;
  onCancel: () => void;
}

/**
 * For values that need more room than their place has: Ctrl+Enter saves, for a day Enter, as does a click elsewhere; Esc does not.
 */
export function CellPopover<T>({ edit, label, value, onChange, onSave, onCancel }: Props<T>) {
  const { t } = useTranslation();
  const inside = useRef<HTMLDivElement>(null);
  const save = () => {
    const wrong = inside.current?.querySelector<HTMLInputElement>("input:invalid");
    if (wrong) wrong.focus();
    else onSave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const isMeant = event.ctrlKey || event.metaKey || (edit.kind === "day" && event.target instanceof HTMLInputElement);
    if (event.key === "Enter" && isMeant) save();
    if (event.key === "Escape") onCancel();
  };
  return (
    <Popover opened position="bottom-start" width={320} trapFocus closeOnEscape={false} onDismiss={save}>
      <Popover.Target>
        <span style={{ inlineSize: "100%" }}>&nbsp;</span>
      </Popover.Target>
      <Popover.Dropdown
        ref={inside}
        aria-label={label}
        onKeyDown={onKeyDown}
        onClick={(event) => event.stopPropagation()}
      >
        <Stack gap="sm">
          {edit.kind === "tags" ? (
            <TagsInput
              size="xs"
              label={label}
              data={edit.options?.map((option) => option.value) ?? []}
              value={Array.isArray(value) ? value : []}
              onChange={onChange}
              comboboxProps={{ withinPortal: false }}
              acceptValueOnBlur
              maxLength={320}
              data-autofocus
            />
          ) : edit.kind === "day" ? (
            <DayInput
              label={label}
              inline
              autoFocus
              value={typeof value === "string" ? value : null}
              onChange={onChange}
            />
          ) : (
            <Textarea
              size="xs"
              label={label}
              autosize
              minRows={3}
              maxRows={14}
              value={typeof value === "string" ? value : ""}
              onChange={(event) => onChange(event.currentTarget.value)}
              data-autofocus
            />
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onCancel}>
              {t("cancel")}
            </Button>
            <Button onClick={save}>{t("save")}</Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
