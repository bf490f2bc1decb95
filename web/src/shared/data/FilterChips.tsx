import { ActionIcon, Button, Group, Menu, Popover } from "@mantine/core";
import { IconFilterPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import classes from "./FilterChips.module.css";
import { FilterEditor } from "./FilterEditor";
import { clearing, type FilterSpec, filterWords, isActive, type Option } from "./filters";
import { ClearFilters } from "./ListStates";
import { SearchField } from "./SearchField";
import type { ListControls } from "./useListState";

const noOptions: Option[] = [];
const useNoOptions = () => noOptions;

interface ChipProps {
  spec: FilterSpec;
  controls: ListControls;
  opened: boolean;
  onToggle: (opened: boolean) => void;
}

function Chip({ spec, controls, opened, onToggle }: ChipProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { filters } = controls.state;
  const active = isActive(spec, filters);
  // A spec keeps its kind for life, so the same hook is called at every drawing.
  const useOptions = spec.kind === "lookup" ? spec.useOptions : useNoOptions;
  const loaded = useOptions(active || opened);
  const options = spec.kind === "enum" ? spec.options : loaded;
  const words = active ? filterWords(spec, filters, options, format, t) : "";
  return (
    <div className={classes.chip} data-active={active}>
      <Popover opened={opened} onChange={onToggle} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <button type="button" className={classes.text} aria-haspopup="dialog" onClick={() => onToggle(!opened)}>
            {active ? t("filter.summary", { name: spec.label, value: words }) : spec.label}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={spec.label} maw="calc(100vw - 16px)">
          <FilterEditor
            spec={spec}
            filters={filters}
            options={options}
            onChange={(change) => controls.update({ ...change, view: controls.state.view })}
          />
        </Popover.Dropdown>
      </Popover>
      {active && (
        <ActionIcon
          size={24}
          aria-label={t("filter.remove", { name: spec.label })}
          onClick={() => controls.update(clearing(spec, filters))}
        >
          <IconX size={12} />
        </ActionIcon>
      )}
    </div>
  );
}

interface Props {
  specs: FilterSpec[];
  controls: ListControls;
}

/** Search field and one chip per filter in use; the rest are one menu away. All of it is in the address. */
export function FilterChips({ specs, controls }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string>();
  const { filters, q } = controls.state;
  const shown = specs.filter((spec) => isActive(spec, filters) || spec.field === open);
  const offered = specs.filter((spec) => !shown.includes(spec));
  return (
    <Group gap="sm" className={classes.row} role="search" aria-label={t("filter.add")}>
      <SearchField value={q} onChange={(next) => controls.update({ q: next || undefined }, { replace: true })} />
      {shown.map((spec) => (
        <Chip
          key={spec.field}
          spec={spec}
          controls={controls}
          opened={open === spec.field}
          onToggle={(opened) => setOpen(opened ? spec.field : undefined)}
        />
      ))}
      {offered.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="subtle" color="gray" leftSection={<IconFilterPlus size={14} />}>
              {t("filter.add")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
            {offered.map((spec) => (
              <Menu.Item key={spec.field} onClick={() => setOpen(spec.field)}>
                {spec.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {Object.keys(filters).length > 1 && <ClearFilters controls={controls} quiet />}
    </Group>
  );
}
