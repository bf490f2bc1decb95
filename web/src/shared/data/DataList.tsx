import { useMediaQuery } from "@mantine/hooks";
import { IconFilterOff } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/shared/ui/EmptyState";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import type { Column, Row } from "./columns";
import { DataCards } from "./DataCards";
import { DataGrid } from "./DataGrid";
import classes from "./DataList.module.css";
import { ClearFilters, ListSkeleton } from "./ListStates";
import type { ListRows } from "./useInfiniteList";
import type { ListControls } from "./useListState";
import type { Selection } from "./useSelection";

export interface DataListProps<T extends Row> {
  /** Names the list on this machine (column widths) and for views. */
  list: string;
  /** What the rows are, read aloud. */
  label: string;
  rows: ListRows<T>;
  /** From useListCount; lets "select all in this view" say how many. */
  total?: number;
  columns: Column<T>[];
  controls: ListControls;
  nameOf: (row: T) => string;
  /** The record's full page. */
  hrefOf: (row: T) => string;
  /** The same record on a phone. */
  card: (row: T) => ReactNode;
  /** The buttons of the floating bar. */
  bulk?: (selection: Selection, clear: () => void) => ReactNode;
  /** Saves a cell; comes from useRecordEdit. */
  save?: (row: T, patch: Partial<T>) => Promise<boolean>;
  /** Shown when the list has nothing at all: what belongs here and how to get it. */
  empty: ReactNode;
}

/** A list of any length: a grid with keys, sorting, choosing and editing; cards on a phone. */
export function DataList<T extends Row>(props: DataListProps<T>) {
  const { rows, controls, empty } = props;
  const { t } = useTranslation();
  const go = useNavigate();
  const isPhone = useMediaQuery("(max-width: 767px)", undefined, { getInitialValueInEffect: false });
  const isFiltered = Object.keys(controls.state.filters).length > 0 || controls.state.q !== "";

  if (rows.isLoading) return <ListSkeleton />;
  if (rows.error) return <LoadFailed title={t("list.failed")} error={rows.error} onRetry={rows.retry} />;
  if (rows.rows.length === 0) {
    if (!isFiltered) return <>{empty}</>;
    return (
      <EmptyState icon={IconFilterOff} title={t("list.noMatch")} text={t("list.noMatchText")}>
        <ClearFilters controls={controls} />
      </EmptyState>
    );
  }
  return (
    <div className={classes.frame}>
      {isPhone ? (
        <DataCards {...props} />
      ) : (
        <DataGrid {...props} onOpen={(row) => void go({ to: props.hrefOf(row) })} />
      )}
    </div>
  );
}
