import { Alert, Button, Group, Select, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { ColumnTable } from "./ColumnTable";
import { type ImportKind, type ImportOptions, importKinds, type Preview } from "./importTypes";
import { missing } from "./mapping";

interface Props {
  preview: Preview;
  kind: ImportKind;
  preset?: string;
  chosen: Record<string, string>;
  options: ImportOptions;
  busy: boolean;
  onKind: (kind: ImportKind) => void;
  onPreset: (preset: string | undefined) => void;
  onChosen: (chosen: Record<string, string>) => void;
  onOptions: (options: ImportOptions) => void;
  onNext: () => void;
}

/** Second step: what the file is, and what each column is. */
export function ColumnsStep(props: Props) {
  const { preview, kind, preset, chosen, options } = props;
  const { t } = useTranslation("imports");
  const format = useFormat();
  const without = preset ? [] : missing(preview, chosen);
  const choose = (column: string, field: string | null) => {
    const next = { ...chosen };
    if (field) next[column] = field;
    else delete next[column];
    props.onChosen(next);
  };
  return (
    <Stack>
      <Text>
        <Bdi>{preview.fileName}</Bdi>
        <Text span c="dimmed">
          {` · ${format.size(preview.size)}`}
          {preview.encoding && ` · ${preview.encoding}`}
        </Text>
      </Text>
      {preview.problems
        .filter((code) => !code.startsWith("column_missing"))
        .map((code) => (
          <Alert key={code} color="yellow">
            {t(`problem.${code}`, { defaultValue: code })}
          </Alert>
        ))}
      <Group align="flex-end">
        <Select
          label={t("columns.kind")}
          data={importKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => value && props.onKind(value as ImportKind)}
        />
        <TextInput
          label={t("options.timeZone")}
          placeholder={format.settings.timeZone}
          value={options.timeZone ?? ""}
          onChange={(event) => props.onOptions({ ...options, timeZone: event.currentTarget.value || undefined })}
        />
        {preview.presetGuess && (
          <Switch
            label={t("columns.preset", { name: preview.presetGuess })}
            checked={preset === preview.presetGuess}
            onChange={(event) => props.onPreset(event.currentTarget.checked ? preview.presetGuess : undefined)}
          />
        )}
      </Group>
      {preset ? (
        <Text c="dimmed">{t("columns.presetText")}</Text>
      ) : (
        <ColumnTable preview={preview} chosen={chosen} onChange={choose} />
      )}
      {without.length > 0 && (
        <Text role="alert" c="var(--crm-bad)">
          {t("columns.missing", { fields: without.map((f) => t(`fields.${f}`, { defaultValue: f })).join(", ") })}
        </Text>
      )}
      <Group>
        <Button onClick={props.onNext} disabled={without.length > 0} loading={props.busy}>
          {t("check.start")}
        </Button>
      </Group>
    </Stack>
  );
}
