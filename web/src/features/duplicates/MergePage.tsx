import { Alert, Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { IconArrowMerge, IconArrowsExchange } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useFormat } from "@/shared/format/FormatProvider";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { PageHead } from "@/shared/ui/PageHead";
import { problemText, toastDone } from "@/shared/ui/toasts";
import { type Choices, type MergeOutcome, trialQuery, useFreshCustomers, useUndoMerge } from "./duplicateQueries";
import classes from "./duplicates.module.css";
import { FieldChoices } from "./FieldChoices";

function Moves({ outcome }: { outcome: MergeOutcome }) {
  const { t } = useTranslation("duplicates");
  const format = useFormat();
  const some = outcome.moves.filter((move) => move.count > 0);
  if (some.length === 0) return <Text c="dimmed">{t("merge.nothingMoves")}</Text>;
  const named = some.map(
    (move) => `${format.number(move.count)} ${t(`moves.${move.kind}`, { defaultValue: move.kind })}`,
  );
  return (
    <Text>
      {t("merge.moves")} {named.join(t("comma"))}
    </Text>
  );
}

/** Two customers side by side, field by field, and what becomes of them as one. */
export default function MergePage() {
  const { t } = useTranslation("duplicates");
  const [search, update] = useUrlSearch();
  const survivor = firstValue(search, "a") ?? "";
  const from = firstValue(search, "b") ?? "";
  return (
    <>
      <PageHead title={t("merge.title")} />
      <Merging
        key={`${survivor} ${from}`}
        survivor={survivor}
        from={from}
        onSwap={() => update({ a: from, b: survivor })}
      />
    </>
  );
}

function Merging({ survivor, from, onSwap }: { survivor: string; from: string; onSwap: () => void }) {
  const { t } = useTranslation("duplicates");
  const go = useNavigate();
  const refresh = useFreshCustomers();
  const undo = useUndoMerge();
  const [choices, setChoices] = useState<Choices>({});
  const trial = useQuery(trialQuery(survivor, from, choices));
  const merge = useMutation({
    mutationFn: (version: number) =>
      http.post("/api/crm/customers/{id}/merge", {
        path: { id: survivor },
        body: { from, fields: choices, version },
        once: true,
      }),
    onSuccess: (done) => {
      refresh();
      const id = done.mergeId;
      toastDone(t("merge.done", { name: done.name }), id ? () => undo(id) : undefined);
      void go({ to: `/customers/${survivor}` });
    },
  });
  if (trial.error && !trial.data)
    return <LoadFailed title={t("merge.failed")} error={trial.error} onRetry={() => void trial.refetch()} />;
  if (!trial.data)
    return (
      <Stack p="lg" gap="sm" aria-hidden>
        <Skeleton h={40} />
        <Skeleton h={240} />
      </Stack>
    );
  const outcome = trial.data;
  return (
    <Stack px="lg" pb="xl" gap="md" className={classes.merging}>
      <Text c="dimmed" maw={720}>
        {t("merge.text")}
      </Text>
      <FieldChoices
        outcome={outcome}
        onChoose={(field, choice) => setChoices({ ...choices, [field]: choice })}
        swap={
          <Button variant="subtle" size="compact-sm" leftSection={<IconArrowsExchange size={14} />} onClick={onSwap}>
            {t("merge.swap")}
          </Button>
        }
      />
      <Moves outcome={outcome} />
      {merge.error && (
        <Alert color="red" role="alert">
          {problemText(merge.error)}
        </Alert>
      )}
      <Group>
        <Button
          leftSection={<IconArrowMerge size={14} />}
          loading={merge.isPending}
          disabled={trial.isPlaceholderData}
          onClick={() => merge.mutate(outcome.version)}
        >
          {t("merge.confirm", { name: outcome.name })}
        </Button>
        <Text c="dimmed" fz="xs">
          {t("merge.canUndo")}
        </Text>
      </Group>
    </Stack>
  );
}
