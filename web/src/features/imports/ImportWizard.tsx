import { Skeleton, Stepper } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { PageHead } from "@/shared/ui/PageHead";
import { toastFailed } from "@/shared/ui/toasts";
import { CheckStep } from "./CheckStep";
import { ColumnsStep } from "./ColumnsStep";
import { FileStep } from "./FileStep";
import classes from "./Imports.module.css";
import { previewQuery, startImport } from "./importQueries";
import type { ImportKind, ImportOptions, Preview } from "./importTypes";
import { guessed, requestOf } from "./mapping";

const NO_PRESET = "none";

/** A file, its columns, a dry run, and off. What is chosen stands in the address, so a reload loses nothing. */
export default function ImportWizard() {
  const { t } = useTranslation("imports");
  const client = useQueryClient();
  const [search, update] = useUrlSearch();
  const text = (name: string) => (typeof search[name] === "string" ? (search[name] as string) : undefined);
  const fileId = text("file");
  const dryRunId = text("check");

  const onRead = (preview: Preview) => {
    client.setQueryData(previewQuery({ fileId: preview.fileId, kind: undefined }).queryKey, preview);
    update({ file: preview.fileId });
  };
  return (
    <>
      <PageHead title={t("new")} />
      <div className={classes.page}>
        <Stepper active={dryRunId ? 2 : fileId ? 1 : 0} mb="xl" size="sm">
          <Stepper.Step label={t("steps.file")} />
          <Stepper.Step label={t("steps.columns")} />
          <Stepper.Step label={t("steps.check")} />
        </Stepper>
        {fileId ? (
          <KnownFile fileId={fileId} dryRunId={dryRunId} kind={text("kind") as ImportKind | undefined} />
        ) : (
          <FileStep onRead={onRead} />
        )}
      </div>
    </>
  );
}

function KnownFile({ fileId, dryRunId, kind }: { fileId: string; dryRunId?: string; kind?: ImportKind }) {
  const { t } = useTranslation("imports");
  const { data: preview, error, refetch } = useQuery(previewQuery({ fileId, kind }));
  if (error) return <LoadFailed title={t("file.failed")} error={error} onRetry={() => void refetch()} />;
  if (!preview) return <Skeleton height={320} aria-label={t("file.reading")} />;
  return <Choices key={preview.fileId + (kind ?? "")} preview={preview} kind={kind} dryRunId={dryRunId} />;
}

function Choices({ preview, kind, dryRunId }: { preview: Preview; kind?: ImportKind; dryRunId?: string }) {
  const navigate = useNavigate();
  const [search, update] = useUrlSearch();
  const [chosen, setChosen] = useState(() => guessed(preview));
  const [options, setOptions] = useState<ImportOptions>({});
  const preset = search.preset === NO_PRESET ? undefined : preview.presetGuess;
  const what = kind ?? preview.kindGuess ?? "CUSTOMERS";
  const request = requestOf(preview, what, preset, chosen, options);

  const check = useMutation({
    mutationFn: () => startImport({ ...request, dryRun: true }),
    onSuccess: (job) => update({ check: job.id }),
    onError: (error) => toastFailed(error),
  });
  const run = useMutation({
    mutationFn: () => startImport(request),
    onSuccess: (job) => navigate({ to: `/imports/${job.id}` }),
    onError: (error) => toastFailed(error),
  });

  return dryRunId ? (
    <CheckStep
      dryRunId={dryRunId}
      busy={run.isPending}
      onBack={() => update({ check: undefined })}
      onRun={() => run.mutate()}
    />
  ) : (
    <ColumnsStep
      preview={preview}
      kind={what}
      preset={preset}
      chosen={chosen}
      options={options}
      busy={check.isPending}
      onKind={(next) => update({ kind: next, preset: NO_PRESET })}
      onPreset={(next) => update({ preset: next ? undefined : NO_PRESET })}
      onChosen={setChosen}
      onOptions={setOptions}
      onNext={() => check.mutate()}
    />
  );
}
