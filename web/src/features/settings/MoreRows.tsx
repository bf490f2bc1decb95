import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ListRows } from "@/shared/data/useInfiniteList";

/** The way to older rows, where there are any. */
export function MoreRows({ list }: { list: ListRows<unknown> }) {
  const { t } = useTranslation("settings");
  if (!list.hasMore) return null;
  return (
    <Group justify="center" mt="md">
      <Button variant="default" loading={list.isLoadingMore} onClick={list.moreFailed ? list.retry : list.loadMore}>
        {t("more")}
      </Button>
    </Group>
  );
}
