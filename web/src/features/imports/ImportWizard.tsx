import { Skeleton, Stepper } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { PageHead } from "@/shared/ui/PageHead";
import { toastFailed } from "@/shared/ui/toasts";
import { CheckStep } from "./CheckStep";
import { ColumnsStep } from "./ColumnsStep";
import { FileStep } from "./FileStep";
import classes from "./Imports.module.css";
import { importQuery, previewQuery, startImport } from "./importQueries";
import { type ImportKind, type ImportOptions, type ImportRequest, noPreset, type Preview } from "./importTypes";
import { byColumn, guessed, requestOf } from "./mapping";

/** A file, its columns, a dry run, and off. What is chosen stands in the address, so a reload loses nothing. */
export default function ImportWizard() {
  const { t } = useTranslation("imports");
  const format = useFormat();
  const client = useQueryClient();
  const [search, update] = useUrlSearch();
  const text = (name: string) => (typeof search[name] === "string" ? (search[name] as string) : undefined);
  const fileId = text("file");
  const dryRunId = text("check");
  const active = dryRunId ? 2 : fileId ? 1 : 0;
  const back = (step: number) =>
    update(
      step === 0 ? { file: undefined, check: undefined, kind: undefined, preset: undefined } : { check: undefined },
    );

  const onRead = (preview: Preview) => {
    client.setQueryData(previewQuery({ fileId: preview.fileId, kind: undefined }).queryKey, preview);
    update({ file: preview.fileId });
  };
  return (
    <>
      <PageHead title={t("new")} />
      <div className={classes.page}>
        <Stepper active={active} mb="xl" size="xs" className={classes.steps} onStepClick={back}>
          {(["file", "columns", "check"] as const).map((step, at) => (
            <Stepper.Step
              key={step}
              label={t(`steps.${step}`)}
              icon={format.number(at + 1)}
              allowStepSelect={at < active}
              aria-current={at === active ? "step" : undefined}
            />
          ))}
        </Stepper>
        {fileId ? (
          <KnownFile
            fileId={fileId}
            dryRunId={dryRunId}
            kind={text("kind") as ImportKind | undefined}
            preset={text("preset")}
          />
        ) : (
          <FileStep onRead={onRead} />
        )}
      </div>
    </>
  );
}

interface KnownProps {
  fileId: string;
  dryRunId?: string;
  kind?: ImportKind;
  preset?: string;
}

function KnownFile({ fileId, dryRunId, kind, preset }: KnownProps) {
  const { t } = useTranslation("imports");
  // After a reload, what was tried is what goes on: the trial on the server remembers the choices made for it.
  const [begunWith] = useState(dryRunId);
  const tried = useQuery({ ...importQuery(begunWith ?? ""), enabled: begunWith !== undefined });
  const { data: preview, error, refetch } = useQuery(previewQuery({ fileId, kind, preset }));
  if (error) return <LoadFailed title={t("file.failed")} error={error} onRetry={() => void refetch()} />;
  if (!preview || tried.isLoading) return <Skeleton height={320} aria-label={t("file.reading")} />;
  return (
    <Choices
      key={[preview.fileId, kind, preset].join()}
      preview={preview}
      kind={kind}
      dryRunId={dryRunId}
      tried={tried.data as Tried | undefined}
    />
  );
}

type Tried = Pick<ImportRequest, "mapping" | "options">;

interface ChoicesProps {
  preview: Preview;
  kind?: ImportKind;
  dryRunId?: string;
  tried?: Tried;
}

function Choices({ preview, kind, dryRunId, tried }: ChoicesProps) {
  const navigate = useNavigate();
  const [, update] = useUrlSearch();
  const [chosen, setChosen] = useState(() => (tried?.mapping ? byColumn(tried.mapping) : guessed(preview)));
  const [options, setOptions] = useState<ImportOptions>(tried?.options ?? {});
  const preset = preview.presetGuess;
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
      onKind={(next) => update({ kind: next, preset: noPreset })}
      onPreset={(next) => update({ preset: next ?? noPreset, kind: undefined })}
      onChosen={setChosen}
      onOptions={setOptions}
      onNext={() => check.mutate()}
    />
  );
}
