import { Alert, Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { ColumnTable } from "./ColumnTable";
import classes from "./Imports.module.css";
import { type ImportKind, type ImportOptions, importKinds, type Preview, retail } from "./importTypes";
import { missing } from "./mapping";
import { PresetChoice, PresetKeeping } from "./PresetBar";

/** What the program finds odd about a file, and says in words; a column that is missing is told below the table. */
const knownDoubts = ["no_rows", "kind_unknown", "one_column", "encoding_doubtful"] as const;

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
  const doubts = knownDoubts.filter((doubt) => preview.problems.includes(doubt));
  const isFixed = preset === retail;
  const without = isFixed ? [] : missing(preview, chosen);
  const taken = Object.keys(chosen).length;
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
          {" · "}
          <bdi>{format.size(preview.size)}</bdi>
          {preview.encoding && (
            <>
              {" · "}
              <Bdi>{preview.encoding}</Bdi>
            </>
          )}
        </Text>
      </Text>
      {doubts.map((doubt) => (
        <Alert key={doubt} color="yellow">
          {t(`doubts.${doubt}`)}
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
        <PresetChoice preset={preset} onPreset={props.onPreset} />
      </Group>
      {isFixed ? (
        <Text c="dimmed">{t("columns.presetText")}</Text>
      ) : (
        <>
          <ColumnTable preview={preview} chosen={chosen} onChange={choose} />
          <PresetKeeping kind={kind} preset={preset} chosen={chosen} options={options} onPreset={props.onPreset} />
        </>
      )}
      <Group className={classes.actions}>
        <Button onClick={props.onNext} disabled={without.length > 0} loading={props.busy}>
          {t("check.start")}
        </Button>
        {without.length > 0 ? (
          <Text role="alert" c="var(--crm-bad)">
            {t("columns.missing", { fields: without.map((f) => t(`fields.${f}`, { defaultValue: f })).join(", ") })}
          </Text>
        ) : (
          !isFixed && <Text c="dimmed">{t("columns.taken", { count: taken, all: preview.columns.length })}</Text>
        )}
      </Group>
    </Stack>
  );
}
