import { Skeleton, Stack } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ListRows } from "@/shared/data/useInfiniteList";
import { LoadFailed } from "@/shared/ui/LoadFailed";

const lines = ["first", "second", "third", "fourth", "fifth", "sixth"];

function Waiting() {
  const { t } = useTranslation("settings");
  return (
    <Stack gap={8} role="status" aria-label={t("loading")}>
      {lines.map((line) => (
        <Skeleton key={line} height={28} />
      ))}
    </Stack>
  );
}

interface Props<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}

/** What was asked for, its skeleton while it comes, or why it did not. */
export function Loaded<T>({ query, children }: Props<T>) {
  const { t } = useTranslation("settings");
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <LoadFailed title={t("failed")} error={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting />;
}

/** The same for a list that comes in pages, with words for when it is empty. */
export function LoadedRows<T>({ list, empty, children }: { list: ListRows<T>; empty: ReactNode; children: ReactNode }) {
  const { t } = useTranslation("settings");
  if (list.isLoading) return <Waiting />;
  if (list.error) return <LoadFailed title={t("failed")} error={list.error} onRetry={list.retry} />;
  return list.rows.length === 0 ? empty : children;
}
