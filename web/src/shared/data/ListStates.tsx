import { Button, Skeleton, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Change } from "@/shared/nav/useUrlSearch";
import classes from "./DataList.module.css";
import type { ListRows } from "./useInfiniteList";
import type { ListControls } from "./useListState";

/** The list's real shape while its first page comes. */
export function ListSkeleton() {
  return (
    <Stack gap={0} px="lg" aria-hidden data-testid="list-skeleton">
      {Array.from({ length: 12 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never move
        <Skeleton key={row} h={20} my={8} w={`${92 - ((row * 7) % 30)}%`} />
      ))}
    </Stack>
  );
}

export function RetryButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  return <Button onClick={onClick}>{t("tryAgain")}</Button>;
}

export function ClearFilters({ controls, quiet }: { controls: ListControls; quiet?: boolean }) {
  const { t } = useTranslation();
  const clear = () => {
    const change: Change = { q: undefined };
    for (const name of Object.keys(controls.state.filters)) change[name] = undefined;
    controls.update(change);
  };
  return (
    <Button variant={quiet ? "subtle" : "default"} color="gray" onClick={clear}>
      {t("list.clearFilters")}
    </Button>
  );
}

/** The end of the rows shown: more on the way, a failure with a way on, or nothing. */
export function ListEnd({ rows }: { rows: ListRows<unknown> }) {
  const { t } = useTranslation();
  if (rows.moreFailed) {
    return (
      <div className={classes.more} role="alert">
        {t("list.failedMore")} <RetryButton onClick={rows.retry} />
      </div>
    );
  }
  return (
    <div className={classes.more} role="status">
      {rows.isLoadingMore ? t("list.loadingMore") : ""}
    </div>
  );
}
