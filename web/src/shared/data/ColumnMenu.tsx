import { ActionIcon, Checkbox, Group, Popover, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconColumns } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { type Column, chosenColumns } from "./columns";
import type { ListControls } from "./useListState";

interface Props<T> {
  columns: Column<T>[];
  controls: ListControls;
}

/** Which columns, in which order, how high the rows: the keyboard's way beside dragging the heads. */
export function ColumnMenu<T>({ columns, controls }: Props<T>) {
  const { t } = useTranslation();
  const { state, defaults, update } = controls;
  const [fixed, ...shown] = chosenColumns(columns, state.columns);
  const hidden = columns.filter((column) => column !== fixed && !shown.includes(column));
  const ids = shown.map((column) => column.id);
  const put = (next: string[]) => {
    const cols = [fixed?.id, ...next].join(",");
    update({ cols: cols === defaults.columns.join(",") ? undefined : cols }, { replace: true });
  };
  const move = (at: number, step: number) => {
    const next = [...ids];
    const [id] = next.splice(at, 1);
    if (id) next.splice(at + step, 0, id);
    put(next);
  };
  const toggle = (id: string) => put(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);

  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <ActionIcon variant="default" aria-label={t("list.columns")}>
          <IconColumns size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown mah={460} style={{ overflowY: "auto" }}>
        <Stack gap="sm">
          <SegmentedControl
            size="xs"
            aria-label={t("list.density")}
            value={state.density}
            onChange={(density) => update({ density: density === defaults.density ? undefined : density })}
            data={[
              { value: "compact", label: t("list.compact") },
              { value: "comfortable", label: t("list.comfortable") },
            ]}
          />
          <Text fz="xs" c="dimmed">
            {t("list.columns")}
          </Text>
          {[...shown, ...hidden].map((column, at) => (
            <Group key={column.id} justify="space-between" wrap="nowrap" gap="sm">
              <Checkbox
                size="xs"
                label={column.header}
                checked={at < shown.length}
                onChange={() => toggle(column.id)}
              />
              {at < shown.length && (
                <Group gap={0} wrap="nowrap">
                  <ActionIcon
                    size={24}
                    disabled={at === 0}
                    aria-label={t("list.moveUp", { name: column.header })}
                    onClick={() => move(at, -1)}
                  >
                    <IconArrowUp size={14} />
                  </ActionIcon>
                  <ActionIcon
                    size={24}
                    disabled={at === shown.length - 1}
                    aria-label={t("list.moveDown", { name: column.header })}
                    onClick={() => move(at, 1)}
                  >
                    <IconArrowDown size={14} />
                  </ActionIcon>
                </Group>
              )}
            </Group>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
