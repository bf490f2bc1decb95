import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Draft } from "./generator";

interface Props {
  draft: Draft;
  wrong: Record<string, string>;
  onChange: (change: Partial<Draft>) => void;
}

/** What is said below the lines. */
export function GeneratorText({ draft, wrong, onChange }: Props) {
  const { t } = useTranslation("quotes");
  return (["notes", "terms"] as const).map((field) => (
    <Textarea
      key={field}
      label={t(`field.${field}`)}
      autosize
      minRows={2}
      value={draft[field]}
      error={wrong[field]}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  ));
}
