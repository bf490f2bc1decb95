import { Button, Checkbox, NativeSelect, Stack, Text, Textarea, TextInput, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./forms.module.css";
import type { FormField, FormLanguage, LeadForm } from "./formTypes";

function Field({ field, language }: { field: FormField; language: FormLanguage }) {
  const { t } = useTranslation("leads");
  const label = field.labels[language] || field.name;
  const common = { label, withAsterisk: field.required, readOnly: true, tabIndex: -1 };
  if (field.kind === "CHECK") {
    return <Checkbox label={label + (field.required ? " *" : "")} readOnly tabIndex={-1} checked={false} />;
  }
  if (field.kind === "LONG") return <Textarea {...common} rows={3} />;
  if (field.kind === "CHOICE") {
    const options = field.options.map((one) => ({ value: one.value, label: one.labels[language] || one.value }));
    return <NativeSelect {...common} data={[{ value: "", label: t("forms.choose") }, ...options]} />;
  }
  return <TextInput {...common} dir={field.kind === "TEXT" ? undefined : "ltr"} />;
}

/** The form as a visitor will see it, while it is being built. */
export function FormPreview({ form, language }: { form: LeadForm; language: FormLanguage }) {
  const { t } = useTranslation("leads");
  const texts = form.texts[language];
  if (!texts) return null;
  return (
    <section className={classes.preview} aria-label={t("forms.preview")}>
      <div lang={language} dir={language === "en" ? "ltr" : "rtl"}>
        <Stack gap="md">
          <Title order={3}>{texts.title}</Title>
          {texts.intro && <Text>{texts.intro}</Text>}
          {form.fields.map((field) => (
            <Field key={field.name} field={field} language={language} />
          ))}
          <div>
            <Button component="span">{texts.button}</Button>
          </div>
        </Stack>
      </div>
    </section>
  );
}
