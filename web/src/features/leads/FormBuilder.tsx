import {
  Alert,
  Button,
  Group,
  NativeSelect,
  SegmentedControl,
  Skeleton,
  Stack,
  Switch,
  TagsInput,
  Textarea,
  TextInput,
  Title,
} from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { formErrors } from "@/shared/api/problem";
import { usePeople } from "@/shared/data/lookups";
import { AddressLink } from "@/shared/ui/AddressLink";
import { confirm } from "@/shared/ui/dialogs";
import { PageHead } from "@/shared/ui/PageHead";
import { RecordFailed } from "@/shared/ui/RecordFailed";
import { problemText, toastDone, toastFailed } from "@/shared/ui/toasts";
import { useUnsaved } from "@/shared/ui/useUnsaved";
import { FormEmbed } from "./FormEmbed";
import { FormFieldsEditor } from "./FormFieldsEditor";
import { FormPreview } from "./FormPreview";
import { FormSubmissions } from "./FormSubmissions";
import classes from "./forms.module.css";
import {
  type FormLanguage,
  type FormTexts,
  firstTexts,
  formLanguages,
  formQuery,
  type LeadForm,
  worded,
} from "./formTypes";
import { optionsOf } from "./leadFilters";
import { sources } from "./leadTypes";
import report from "./report.module.css";

interface PartProps {
  form: LeadForm;
  put: (change: Partial<LeadForm>) => void;
}

function Texts({ form, put, language }: PartProps & { language: FormLanguage }) {
  const { t } = useTranslation("leads");
  const texts = form.texts[language];
  if (!texts) return null;
  const line = (name: keyof FormTexts, most: number) => ({
    label: t(`forms.${name === "title" ? "heading" : name}`) as string,
    value: texts[name] ?? "",
    maxLength: most,
    dir: language === "en" ? "ltr" : "rtl",
    onChange: (event: { currentTarget: { value: string } }) =>
      put({ texts: { ...form.texts, [language]: { ...texts, [name]: event.currentTarget.value } } }),
  });
  return (
    <Stack gap="sm" className={classes.part}>
      <TextInput {...line("title", 200)} />
      <Textarea {...line("intro", 2000)} autosize minRows={2} />
      <Group grow>
        <TextInput {...line("button", 60)} />
      </Group>
      <Textarea {...line("thanks", 2000)} autosize minRows={2} />
    </Stack>
  );
}

function Settings({ form, put }: PartProps) {
  const { t } = useTranslation("leads");
  const people = usePeople().map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Stack gap="sm" className={classes.part}>
      <Group grow align="flex-end">
        <TextInput
          label={t("field.name")}
          value={form.name}
          maxLength={100}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label={t("field.source")}
          data={optionsOf(sources, "source", t as (key: string) => string)}
          value={form.source}
          onChange={(event) => put({ source: event.currentTarget.value as LeadForm["source"] })}
        />
      </Group>
      <NativeSelect
        label={t("forms.owner")}
        data={[{ value: "", label: t("create.byRule") }, ...people]}
        value={form.ownerId ?? ""}
        onChange={(event) => put({ ownerId: event.currentTarget.value || undefined })}
      />
      <TagsInput label={t("field.tags")} value={form.tags} onChange={(tags) => put({ tags })} />
      <TagsInput
        label={t("forms.origins")}
        description={t("forms.originsHint")}
        placeholder="https://shop.example"
        value={form.origins}
        onChange={(origins) => put({ origins })}
      />
      <Switch
        label={t("forms.doubleOptIn")}
        description={t("forms.doubleOptInHint")}
        checked={form.doubleOptIn}
        onChange={(event) => put({ doubleOptIn: event.currentTarget.checked })}
      />
      <Switch
        label={t("forms.receipt")}
        description={t("forms.receiptHint")}
        checked={form.receipt && !form.doubleOptIn}
        disabled={form.doubleOptIn}
        onChange={(event) => put({ receipt: event.currentTarget.checked })}
      />
      <Switch
        label={t("forms.active")}
        description={t("forms.activeHint")}
        checked={form.active}
        onChange={(event) => put({ active: event.currentTarget.checked })}
      />
    </Stack>
  );
}

function Languages({
  form,
  put,
  language,
  onLanguage,
}: PartProps & { language: FormLanguage; onLanguage: (one: FormLanguage) => void }) {
  const { t } = useTranslation("leads");
  const spoken = formLanguages.filter((one) => form.texts[one]);
  const more = formLanguages.filter((one) => !form.texts[one]);
  const add = (one: FormLanguage) => {
    put({ texts: { ...form.texts, [one]: firstTexts[one] } });
    onLanguage(one);
  };
  const drop = () => {
    const { [language]: _, ...rest } = form.texts;
    const [next] = spoken.filter((one) => one !== language);
    if (next) onLanguage(next);
    put({ texts: rest });
  };
  return (
    <Group gap="sm">
      <SegmentedControl
        size="xs"
        aria-label={t("field.language")}
        data={spoken.map((one) => ({ value: one, label: t(`forms.languages.${one}`) }))}
        value={language}
        onChange={(one) => onLanguage(one as FormLanguage)}
      />
      {more.map((one) => (
        <Button key={one} variant="subtle" size="compact-xs" onClick={() => add(one)}>
          + {t(`forms.languages.${one}`)}
        </Button>
      ))}
      {spoken.length > 1 && (
        <Button variant="subtle" color="red" size="compact-xs" onClick={drop}>
          {t("forms.dropLanguage", { name: t(`forms.languages.${language}`) })}
        </Button>
      )}
    </Group>
  );
}

function Builder({ stored }: { stored: LeadForm }) {
  const { t } = useTranslation("leads");
  const client = useQueryClient();
  const go = useNavigate();
  const [begun, setBegun] = useState(stored);
  const [form, setForm] = useState(stored);
  const isTouched = form !== begun;
  // What a colleague saved is shown where nothing is lost by it; else the server says on saving that there is a newer version.
  if (stored.version > begun.version && !isTouched) {
    setBegun(stored);
    setForm(stored);
  }
  const [language, setLanguage] = useState(formLanguages.find((one) => stored.texts[one]) ?? ("en" as FormLanguage));
  const put = (change: Partial<LeadForm>) => setForm((before) => ({ ...before, ...change }));
  const save = useMutation({
    mutationFn: () => {
      const { id: _, key: __, createdAt: ___, updatedAt: ____, ...said } = worded(form);
      const body = { ...said, ownerId: said.ownerId ?? (null as never), version: begun.version };
      return http.put("/api/crm/lead-forms/{id}", { path: { id: stored.id }, body });
    },
    onSuccess: (saved) => {
      client.setQueryData(formQuery(saved.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: ["lead_forms", "all"] });
      setBegun(saved);
      setForm(saved);
      toastDone(t("forms.saved"));
    },
  });
  useUnsaved(isTouched);
  const remove = async () => {
    const sure = await confirm({
      title: t("forms.deleteTitle", { name: stored.name }),
      body: t("forms.deleteText"),
      action: t("shared:delete"),
      danger: true,
    });
    if (!sure) return;
    try {
      await http.delete("/api/crm/lead-forms/{id}", { path: { id: stored.id } });
      void client.invalidateQueries({ queryKey: ["lead_forms"] });
      void go({ to: "/leads/forms", ignoreBlocker: true });
    } catch (error) {
      toastFailed(error);
    }
  };
  const { byField } = formErrors(save.error, []);
  return (
    <div className={report.page}>
      <PageHead
        title={stored.name}
        view={<AddressLink href="/leads/forms">{t("forms.title")}</AddressLink>}
        primary={
          <>
            <Button variant="default" color="red" onClick={() => void remove()}>
              {t("shared:delete")}
            </Button>
            <Button onClick={() => save.mutate()} loading={save.isPending} disabled={!isTouched}>
              {t("shared:save")}
            </Button>
          </>
        }
      />
      <div className={classes.builder}>
        <div>
          {save.error && (
            <Alert color="red" role="alert" mb="md">
              {[problemText(save.error), ...Object.values(byField)].join(" ")}
            </Alert>
          )}
          <Settings form={form} put={put} />
          <Title order={2} mt="lg" mb="sm">
            {t("forms.wording")}
          </Title>
          <Languages form={form} put={put} language={language} onLanguage={setLanguage} />
          <Texts form={form} put={put} language={language} />
          <Title order={2} mt="lg" mb="xs">
            {t("forms.fields")}
          </Title>
          <FormFieldsEditor fields={form.fields} language={language} onChange={(fields) => put({ fields })} />
        </div>
        <div className={classes.side}>
          <Title order={2} mb="sm">
            {t("forms.preview")}
          </Title>
          <FormPreview form={form} language={language} />
          <FormEmbed form={stored} />
        </div>
      </div>
      <FormSubmissions form={stored} />
    </div>
  );
}

/** Builds a form: what it asks for and says, who gets what comes by it, and where it may stand. */
export default function FormBuilder() {
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery(formQuery(id));
  if (error && !data) return <RecordFailed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={320} m="lg" aria-hidden />;
  return <Builder key={data.id} stored={data} />;
}
