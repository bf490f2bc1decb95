import { Button, Stack, Text } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import classes from "./FileDrop.module.css";

interface Props {
  /** Endings taken, `.csv,.gz`. */
  accept: string;
  maxBytes: number;
  hint?: string;
  busy?: boolean;
  onFile: (file: File) => void;
}

/** Takes one file, dropped or chosen, and says at once when it cannot be taken. */
export function FileDrop({ accept, maxBytes, hint, busy, onFile }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string>();

  const take = (file: File | undefined) => {
    if (!file) return;
    const known = accept.split(",").some((ending) => file.name.toLowerCase().endsWith(ending.trim().toLowerCase()));
    if (!known) return setProblem(t("file.wrongKind"));
    if (file.size > maxBytes) return setProblem(t("file.tooBig", { limit: format.size(maxBytes) }));
    setProblem(undefined);
    onFile(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };

  return (
    <section
      className={classes.drop}
      data-over={over}
      aria-label={t("file.drop")}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Stack align="center" gap="sm">
        <IconFileUpload size={32} stroke={1.2} color="var(--crm-secondary)" aria-hidden />
        <Text>{t("file.drop")}</Text>
        {hint && <Text c="dimmed">{hint}</Text>}
        <Button variant="default" loading={busy} onClick={() => input.current?.click()}>
          {t("file.choose")}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept={accept}
          aria-label={t("file.choose")}
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
        {problem && (
          <Text c="var(--crm-bad)" role="alert">
            {problem}
          </Text>
        )}
      </Stack>
    </section>
  );
}
