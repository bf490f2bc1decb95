import { Select, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { problemText, toastDone } from "@/shared/ui/toasts";
import { FormDialog } from "../FormDialog";
import type { Label, LabelKind } from "../settingsTypes";
import { useRefusableForm } from "../useRefusableForm";
import { staleAfter } from "./staleAfter";

interface Props {
  kind: LabelKind;
  label: Label;
  others: Label[];
  onClose: () => void;
}

/** One label goes, its customers get the other one; how many that are is said before it is done. */
export function MergeDialog({ kind, label, others, onClose }: Props) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const path = { labels: kind, id: label.id };
  const { form, ...state } = useRefusableForm({
    initial: { into: null as string | null },
    required: ["into"],
    save: ({ into }) => http.post("/api/crm/{labels}/{id}/merge", { path, body: { into: into ?? "" } }),
    onSaved: (stays) => {
      staleAfter(client, kind);
      toastDone(t("labels.merged", { name: stays.name, count: stays.customers }));
      onClose();
    },
  });
  const { into } = form.values;
  const preview = useQuery({
    // Not under the kind: once merged, the label is gone, and asking again would only be told so.
    queryKey: ["labelMerge", label.id, into],
    queryFn: ({ signal }) => http.get("/api/crm/{labels}/{id}/merge", { path, query: { into: into ?? "" }, signal }),
    enabled: into !== null,
    staleTime: 0,
  });
  const target = others.find(({ id }) => id === into);
  return (
    <FormDialog
      title={t("labels.mergeTitle", { name: label.name })}
      action={preview.data ? t("labels.mergeThem", { name: label.name, into: target?.name ?? "" }) : t("labels.merge")}
      danger
      onClose={onClose}
      {...state}
    >
      <Select
        label={t("labels.into")}
        required
        data-autofocus
        searchable
        nothingFoundMessage={t("nothingFound")}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps("into")}
      />
      <div aria-live="polite">
        {preview.error && <Text c="var(--crm-bad)">{problemText(preview.error)}</Text>}
        {preview.data && target && (
          <Text>
            {t("labels.moves", { count: preview.data.customers, name: label.name, into: target.name })}{" "}
            {preview.data.both > 0 && t("labels.both", { count: preview.data.both, into: target.name })}{" "}
            {t("labels.after", { count: preview.data.after, into: target.name })} {t("labels.forGood")}
          </Text>
        )}
      </div>
    </FormDialog>
  );
}
