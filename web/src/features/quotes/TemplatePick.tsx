import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Draft, templateDraft } from "./generator";
import { templatesQuery } from "./quote";

/** Begins a new quote with the words, terms and lines of a template. */
export function TemplatePick({ onChange }: { onChange: (change: Partial<Draft>) => void }) {
  const { t } = useTranslation("quotes");
  const { data } = useQuery(templatesQuery);
  const templates = data?.items ?? [];
  if (templates.length === 0) return null;
  return (
    <NativeSelect
      label={t("template.begin")}
      maw={360}
      value=""
      data={[
        { value: "", label: t("template.none") },
        ...templates.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => {
        const chosen = templates.find(({ id }) => id === event.currentTarget.value);
        if (chosen) onChange(templateDraft(chosen));
      }}
    />
  );
}
