import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { problemText } from "@/shared/ui/toasts";
import { ImportCounts } from "./ImportCounts";
import { ImportProgress } from "./ImportProgress";
import { importJobQuery } from "./importQueries";
import type { ImportResult } from "./importTypes";
import { RejectedTable } from "./RejectedTable";

interface Props {
  dryRunId: string;
  busy: boolean;
  onBack: () => void;
  onRun: () => void;
}

/** Third step: what would happen, before it happens. */
export function CheckStep({ dryRunId, busy, onBack, onRun }: Props) {
  const { t } = useTranslation("imports");
  const { data: job, error } = useQuery(importJobQuery(dryRunId));
  const result = job?.state === "SUCCEEDED" ? (job.result as unknown as ImportResult) : undefined;
  const rejected = result?.samples?.rejected ?? [];
  return (
    <Stack>
      {error && (
        <Text role="alert" c="var(--crm-bad)">
          {problemText(error)}
        </Text>
      )}
      {job && !result && <ImportProgress job={job} />}
      {result && (
        <>
          <Text>{t("check.done")}</Text>
          <ImportCounts result={result} />
          {rejected.length > 0 && (
            <>
              <Title order={2} size="h3">
                {t("rejected.first")}
              </Title>
              <RejectedTable rows={rejected} />
            </>
          )}
        </>
      )}
      <Group>
        <Button onClick={onRun} disabled={!result} loading={busy}>
          {t("run")}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t("back")}
        </Button>
      </Group>
    </Stack>
  );
}
