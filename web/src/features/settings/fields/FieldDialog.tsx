import { Select, Switch, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { CustomInput } from "@/shared/customFields/CustomInputs";
import {
  type CustomField,
  type CustomFieldKind,
  type CustomFieldRecord,
  customFieldsQuery,
} from "@/shared/customFields/customFields";
import { toastDone } from "@/shared/ui/toasts";
import { FormDialog } from "../FormDialog";
import { useRefusableForm } from "../useRefusableForm";
import { ChoicesEditor } from "./ChoicesEditor";
import {
  type ChoiceDraft,
  choicesOf,
  choicesToSend,
  emptyNames,
  fieldKinds,
  keyOf,
  labelsOf,
  namesOf,
  newChoice,
} from "./fieldTypes";
import { NameInputs } from "./NameInputs";

interface Props {
  record: CustomFieldRecord;
  field?: CustomField;
  onClose: () => void;
}

const hasChoices = (kind: CustomFieldKind) => kind === "CHOICE" || kind === "CHOICES";

/** Makes a field or changes it. Kind, key and sensitivity are said once: what records say must keep its meaning. */
export function FieldDialog({ record, field, onClose }: Props) {
  const { t, i18n } = useTranslation("settings");
  const client = useQueryClient();
  const { form, ...state } = useRefusableForm({
    initial: {
      ...(field ? namesOf(field.labels) : emptyNames),
      key: field?.key ?? "",
      kind: (field?.kind ?? "TEXT") as CustomFieldKind,
      choices: choicesOf(field) as ChoiceDraft[],
      required: field?.required ?? false,
      sensitive: field?.sensitive ?? false,
      defaultValue: field?.defaultValue as unknown,
    },
    required: ["key"],
    aliases: { labels: "en", "labels.en": "en", "labels.fa": "fa", "labels.ar": "ar" },
    save: ({ en, fa, ar, key, kind, choices, required, sensitive, defaultValue }) => {
      const body = {
        labels: labelsOf({ en, fa, ar }),
        ...(hasChoices(kind) && { choices: choicesToSend(choices) }),
        required,
        ...(!sensitive && { defaultValue: (defaultValue ?? null) as never }),
      };
      return field
        ? http.patch("/api/admin/custom-fields/{id}", {
            path: { id: field.id },
            body: { ...body, version: field.version },
          })
        : http.post("/api/admin/custom-fields", { body: { ...body, record, key, kind, sensitive } });
    },
    onSaved: () => {
      void client.invalidateQueries({ queryKey: customFieldsQuery.queryKey });
      toastDone(t("saved"));
      onClose();
    },
  });
  const { values, errors } = form;
  const name = values[i18n.language as "en"] || values.en || values.fa || values.ar;
  return (
    <FormDialog
      title={field ? t("fields.change", { name }) : t("fields.makeFor", { of: t(`fields.of.${record}`) })}
      action={t("save")}
      size="lg"
      onClose={onClose}
      {...state}
    >
      <NameInputs
        label={t("fields.name")}
        autoFocus
        names={values}
        errors={errors}
        onChange={({ en, fa, ar }) => {
          // The key follows the English name until somebody writes another one.
          const key = !field && values.key === keyOf(values.en) ? keyOf(en) : values.key;
          form.setValues({ en, fa, ar, key });
        }}
      />
      <Select
        label={t("fields.kind")}
        description={field && t("fields.stays")}
        disabled={!!field}
        allowDeselect={false}
        data={fieldKinds.map((value) => ({ value, label: t(`fields.kinds.${value}`) }))}
        value={values.kind}
        onChange={(next) => {
          const kind = (next ?? "TEXT") as CustomFieldKind;
          const choices = hasChoices(kind) && values.choices.length === 0 ? [newChoice(), newChoice()] : values.choices;
          form.setValues({ kind, choices, defaultValue: undefined });
        }}
      />
      {hasChoices(values.kind) && (
        <ChoicesEditor
          choices={values.choices}
          error={errors.choices as string | undefined}
          onChange={(choices) => form.setFieldValue("choices", choices)}
        />
      )}
      <TextInput
        label={t("fields.key")}
        description={t(field ? "fields.stays" : "fields.keyText")}
        required
        dir="ltr"
        maxLength={40}
        disabled={!!field}
        {...form.getInputProps("key")}
      />
      <Switch
        label={t("fields.required")}
        description={t("fields.requiredText")}
        {...form.getInputProps("required", { type: "checkbox" })}
      />
      <Switch
        label={t("fields.sensitive")}
        description={t("fields.sensitiveText")}
        disabled={!!field}
        {...form.getInputProps("sensitive", { type: "checkbox" })}
      />
      {!values.sensitive && (!hasChoices(values.kind) || field) && (
        <CustomInput
          field={{
            ...(field ?? ({} as CustomField)),
            kind: values.kind,
            required: false,
            name: t("fields.default"),
            options: values.choices.flatMap(({ key, names, archived }) =>
              key ? [{ value: key, label: names[i18n.language as "en"] || names.en || key, archived }] : [],
            ),
          }}
          value={values.defaultValue}
          error={errors.defaultValue as string | undefined}
          onChange={(value) => form.setFieldValue("defaultValue", value)}
        />
      )}
    </FormDialog>
  );
}
