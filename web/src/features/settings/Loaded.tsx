import { Skeleton } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LoadFailed } from "@/shared/ui/LoadFailed";

interface Props<T> {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}

/** What was asked for, its skeleton while it comes, or why it did not. */
export function Loaded<T>({ query, children }: Props<T>) {
  const { t } = useTranslation("settings");
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <LoadFailed title={t("failed")} error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton height={280} aria-label={t("loading")} />;
}
