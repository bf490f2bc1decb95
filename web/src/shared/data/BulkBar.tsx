import { Button, CloseButton, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./DataList.module.css";
import type { Selection } from "./useSelection";

interface Props {
  selection: Selection;
  total?: number;
  onEverything: () => void;
  onClear: () => void;
  children: ReactNode;
}

/** Floats over the list while rows are selected. */
export function BulkBar({ selection, total, onEverything, onClear, children }: Props) {
  const { t } = useTranslation();
  if (selection.ids.size === 0) return null;
  const count = selection.everything && total !== undefined ? total : selection.ids.size;
  const moreExist = !selection.everything && total !== undefined && total > selection.ids.size;
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t("list.selected", { count })}>
      <Text fw={600} role="status" className="tabular">
        {t("list.selected", { count })}
      </Text>
      {moreExist && (
        <Button variant="subtle" onClick={onEverything}>
          {t("list.selectEverything", { count: total })}
        </Button>
      )}
      {/* Nobody may change a number of records that nobody knows yet. */}
      <fieldset className={classes.deeds} disabled={selection.everything && total === undefined}>
        {children}
      </fieldset>
      <CloseButton className={classes.drop} aria-label={t("list.dropSelection")} onClick={onClear} />
    </div>
  );
}
