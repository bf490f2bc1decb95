import { ColorInput, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { toastDone } from "@/shared/ui/toasts";
import { FormDialog } from "../FormDialog";
import type { Label, LabelKind } from "../settingsTypes";
import { useRefusableForm } from "../useRefusableForm";
import { staleAfter } from "./staleAfter";

/** Dark enough to be told apart on both grounds; any other colour can be typed. */
const swatches = ["#c93a0b", "#c98a1b", "#2a9d8f", "#4c6a92", "#7b4b94", "#1f7a4d", "#b42318", "#6b665f"];

interface Props {
  kind: LabelKind;
  label?: Label;
  onClose: () => void;
}

export function LabelDialog({ kind, label, onClose }: Props) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const { form, ...state } = useRefusableForm({
    initial: { name: label?.name ?? "", color: label?.color ?? "" },
    required: ["name"],
    checks: { color: ({ color }) => (color === "" || /^#[0-9a-f]{6}$/i.test(color) ? null : t("code.bad_color")) },
    save: ({ name, color }) => {
      const body = { name, color: color || null };
      return label
        ? http.patch("/api/crm/{labels}/{id}", {
            path: { labels: kind, id: label.id },
            body: { ...body, version: label.version },
          })
        : http.post("/api/crm/{labels}", { path: { labels: kind }, body });
    },
    onSaved: () => {
      staleAfter(client, kind);
      toastDone(t("saved"));
      onClose();
    },
  });
  return (
    <FormDialog
      title={label ? t("labels.change", { name: label.name }) : t(`labels.make.${kind}`)}
      action={t("save")}
      onClose={onClose}
      {...state}
    >
      <TextInput
        label={t("labels.name")}
        description={label && t("labels.renameText", { count: label.customers })}
        required
        data-autofocus
        maxLength={60}
        {...form.getInputProps("name")}
      />
      <ColorInput
        label={t("labels.color")}
        description={t("labels.colorText")}
        size="sm"
        dir="ltr"
        format="hex"
        swatches={swatches}
        withPicker={false}
        fixOnBlur={false}
        eyeDropperButtonProps={{ "aria-label": t("labels.pick") }}
        {...form.getInputProps("color")}
      />
    </FormDialog>
  );
}
