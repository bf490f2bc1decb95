import { Button, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { confirm } from "@/shared/ui/dialogs";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { PageHead } from "@/shared/ui/PageHead";
import { PartFailed } from "@/shared/ui/PartFailed";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";
import { ImportCounts } from "./ImportCounts";
import { ImportProgress } from "./ImportProgress";
import classes from "./Imports.module.css";
import { importJobQuery, importQuery, rejectedFile, rejectedQuery, undoImport } from "./importQueries";
import type { ImportResult } from "./importTypes";
import { KeptTable } from "./KeptTable";
import { RejectedTable } from "./RejectedTable";

function Undo({ id }: { id: string }) {
  const { t } = useTranslation("imports");
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => undoImport(id),
    onSuccess: () => toastDone(t("undo.started")),
    onSettled: () => client.invalidateQueries({ queryKey: ["imports"] }),
    onError: (error) => toastFailed(error),
  });
  const ask = async () => {
    if (await confirm({ title: t("undo.title"), body: t("undo.text"), action: t("undo.action"), danger: true }))
      undo.mutate();
  };
  return (
    <Button variant="default" onClick={() => void ask()} loading={undo.isPending}>
      {t("undo.action")}
    </Button>
  );
}

function Rejected({ id }: { id: string }) {
  const { t } = useTranslation("imports");
  const { data, error, refetch } = useQuery(rejectedQuery(id));
  return (
    <>
      <Group justify="space-between">
        <Title order={2} size="h3">
          {t("rejected.title")}
        </Title>
        <a href={rejectedFile(id)} className="link" download>
          {t("rejected.download")}
        </a>
      </Group>
      {error && !data && <PartFailed error={error} onRetry={() => void refetch()} />}
      {data && <RejectedTable rows={data.items} />}
    </>
  );
}

export default function ImportPage() {
  const { t } = useTranslation("imports");
  const format = useFormat();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const { data: file, error, refetch } = useQuery(importQuery(id));
  const { data: job } = useQuery(importJobQuery(id));
  if (error) return <LoadFailed title={t("oneFailed")} error={error} onRetry={() => void refetch()} />;
  if (!file || !job) return <Skeleton m="lg" height={240} aria-label={t("loading")} />;
  const result = job.state === "SUCCEEDED" ? (job.result as unknown as ImportResult) : undefined;
  return (
    <>
      <PageHead title={file.fileName} primary={result && !file.dryRun && !file.undoneAt && <Undo id={id} />} />
      <Stack className={classes.page} gap="lg">
        <Text c="dimmed">
          {t(`kinds.${file.kind}`)} · {format.size(file.fileSize)} · {file.createdBy} ·{" "}
          <When at={file.createdAt} real />
          {file.dryRun && ` · ${t("dryRun")}`}
        </Text>
        {file.undoneAt && (
          <Text>
            {t("undo.done")} <When at={file.undoneAt} real />
          </Text>
        )}
        {file.undoneAt && <KeptTable id={id} />}
        {result ? <ImportCounts result={result} /> : <ImportProgress job={job} />}
        {result && result.rejected > 0 && <Rejected id={id} />}
      </Stack>
    </>
  );
}
