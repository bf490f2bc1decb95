import { Button, SegmentedControl, Skeleton, Stack } from "@mantine/core";
import { IconCopyCheck, IconRefresh } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useInfiniteList, useListCount } from "@/shared/data/useInfiniteList";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { EmptyState } from "@/shared/ui/EmptyState";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { PageHead } from "@/shared/ui/PageHead";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import classes from "./duplicates.module.css";
import { PairRow } from "./PairRow";

const path = "/api/crm/duplicates";

function useSearch() {
  const { t } = useTranslation("duplicates");
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => http.post("/api/crm/duplicates/search", { once: true }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["jobs"] });
      toastDone(t("searching"));
    },
    onError: (error) => toastFailed(error),
  });
}

/** Customers who are likely in the records twice, the likeliest first. */
export default function DuplicateList() {
  const { t } = useTranslation("duplicates");
  const [search, update] = useUrlSearch();
  const state = firstValue(search, "state") === "DISMISSED" ? "DISMISSED" : "OPEN";
  const query = { state: [state] as ("OPEN" | "DISMISSED")[] };
  const found = useInfiniteList("duplicates", path, query);
  const total = useListCount("duplicates", path, query);
  const start = useSearch();
  return (
    <>
      <PageHead
        title={t("title")}
        count={total}
        view={
          <SegmentedControl
            aria-label={t("which")}
            value={state}
            onChange={(next) => update({ state: next === "OPEN" ? undefined : next })}
            data={[
              { value: "OPEN", label: t("state.OPEN") },
              { value: "DISMISSED", label: t("state.DISMISSED") },
            ]}
          />
        }
        primary={
          <Button
            variant="default"
            leftSection={<IconRefresh size={14} />}
            loading={start.isPending}
            onClick={() => start.mutate()}
          >
            {t("search")}
          </Button>
        }
      />
      {found.error ? (
        <LoadFailed title={t("failed")} error={found.error} onRetry={found.retry} />
      ) : found.isLoading ? (
        <Stack p="lg" gap="lg" aria-hidden>
          {["a", "b", "c"].map((one) => (
            <Skeleton key={one} h={64} />
          ))}
        </Stack>
      ) : found.rows.length === 0 ? (
        <EmptyState icon={IconCopyCheck} title={t(`empty.${state}`)} text={t("empty.text")} />
      ) : (
        <>
          <ul className={classes.list}>
            {found.rows.map((pair) => (
              <PairRow key={pair.id} pair={pair} />
            ))}
          </ul>
          {found.hasMore && (
            <Stack align="center" p="md">
              <Button variant="subtle" onClick={found.loadMore} loading={found.isLoadingMore}>
                {t("more")}
              </Button>
            </Stack>
          )}
        </>
      )}
    </>
  );
}
