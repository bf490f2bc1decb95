import { Button, Group, Popover, Stack, TagsInput, Textarea } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { CellEdit, EditValue } from "./columns";

interface Props<T> {
  edit: CellEdit<T>;
  label: string;
  value: EditValue;
  onChange: (value: EditValue) => void;
  onSave: () => void;
  onCancel: () => void;
}

/** For values that need more room than their place has: Ctrl+Enter saves, as does a click elsewhere; Esc does not. */
export function CellPopover<T>({ edit, label, value, onChange, onSave, onCancel }: Props<T>) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSave();
    if (event.key === "Escape") onCancel();
  };
  return (
    <Popover opened position="bottom-start" width={320} trapFocus closeOnEscape={false} onDismiss={onSave}>
      <Popover.Target>
        <span style={{ inlineSize: "100%" }}>&nbsp;</span>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} onKeyDown={onKeyDown} onClick={(event) => event.stopPropagation()}>
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
            <Button onClick={onSave}>{t("save")}</Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
