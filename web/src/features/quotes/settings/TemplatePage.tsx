import { Alert, Button, Group, Skeleton, Stack, TextInput, Title } from "@mantine/core";
import { useDocumentTitle, useHotkeys } from "@mantine/hooks";
import { IconChevronLeft } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useFormat } from "@/shared/format/FormatProvider";
import { RecordFailed } from "@/shared/ui/RecordFailed";
import recordPage from "@/shared/ui/RecordPage.module.css";
import { toastDone } from "@/shared/ui/toasts";
import { useUnsaved } from "@/shared/ui/useUnsaved";
import { GeneratorLines } from "../GeneratorLines";
import { GeneratorTerms } from "../GeneratorTerms";
import { GeneratorText } from "../GeneratorText";
import { type Draft, emptyDraft, inputOf, templateDraft } from "../generator";
import classes from "../QuoteGenerator.module.css";
import { QuoteSums } from "../QuoteSums";
import { type QuoteTemplate, templateQuery, templatesQuery } from "../quote";
import { useDraft } from "../useQuoteDraft";
import own from "./QuoteSettings.module.css";

const home = "/settings/quotes?tab=templates";

function Editor({ begin, newest }: { begin: Draft; newest?: QuoteTemplate }) {
  const { t } = useTranslation("quotes");
  const go = useNavigate();
  const client = useQueryClient();
  // Saved over the version it began with: what a colleague saved meanwhile must not be lost.
  const [template] = useState(newest);
  const [name, setName] = useState(template?.name ?? "");
  const { draft, change, touched, price, save, wrong } = useDraft(begin, {
    shown: ["name"],
    store: (said) => {
      const body = { name: name.trim() || undefined, content: inputOf(said), version: template?.version };
      return template
        ? http.put("/api/crm/quote-templates/{id}", { path: { id: template.id }, body })
        : http.post("/api/crm/quote-templates", { body, once: true });
    },
    onSaved: (kept) => {
      client.removeQueries({ queryKey: templateQuery(kept.id).queryKey });
      void client.invalidateQueries({ queryKey: templatesQuery.queryKey });
    },
  });
  const isTouched = (touched || name !== (template?.name ?? "")) && !save.isSuccess;
  const title = template ? t("template.edit", { name: template.name }) : t("template.new");
  useDocumentTitle(`${title} · HS6Tools CRM`);
  useUnsaved(isTouched);
  const store = () =>
    save.mutate(undefined, {
      onSuccess: (kept) => {
        toastDone(t("template.done", { name: kept.name }));
        void go({ to: "/settings/quotes", search: { tab: "templates" } as never, ignoreBlocker: true });
      },
    });
  useHotkeys([["mod+Enter", store]], []);
  return (
    <div className={recordPage.page}>
      <header className={recordPage.head}>
        <div className={own.up}>
          <Link to={home}>
            <IconChevronLeft size={14} className="flip" aria-hidden />
            {t("settings.templates")}
          </Link>
        </div>
        <Group justify="space-between" gap="sm">
          <Title order={1}>{title}</Title>
          <Group gap="xs">
            <Button variant="default" component={Link} to={home}>
              {t("shared:cancel")}
            </Button>
            <Button onClick={store} loading={save.isPending}>
              {t("shared:save")}
            </Button>
          </Group>
        </Group>
      </header>
      <div className={classes.zones}>
        <div className={classes.main}>
          <Stack gap="lg">
            {wrong.other && (
              <Alert color="red" role="alert">
                {wrong.other}
              </Alert>
            )}
            <div className={own.names}>
              <TextInput
                required
                autoFocus={!template}
                label={t("template.name")}
                description={t("template.nameHint")}
                inputWrapperOrder={["label", "input", "description", "error"]}
                styles={{ description: { marginBlockStart: 6 } }}
                maxLength={200}
                value={name}
                error={wrong.fields.name}
                onChange={(event) => {
                  if (save.isError) save.reset();
                  setName(event.currentTarget.value);
                }}
              />
              <TextInput
                label={t("field.title")}
                maxLength={300}
                value={draft.title}
                error={wrong.fields.title}
                onChange={(event) => change({ title: event.currentTarget.value })}
              />
            </div>
            {wrong.fields.lines && <Alert color="red">{wrong.fields.lines}</Alert>}
            <GeneratorLines
              lines={draft.lines}
              currency={draft.currency}
              priced={price.data?.lines ?? []}
              wrong={wrong.lines}
              onChange={(of) => change((before) => ({ lines: of(before.lines) }))}
            />
            <GeneratorText draft={draft} wrong={wrong.fields} onChange={change} />
          </Stack>
        </div>
        <div className={classes.side}>
          <GeneratorTerms draft={draft} wrong={wrong.fields} isTemplate onChange={change} />
          <div className={classes.sums} aria-live="polite">
            {price.data ? (
              <QuoteSums price={price.data.price} currency={price.data.currency} taxIncluded={draft.taxIncluded} />
            ) : (
              <Skeleton h={80} />
            )}
          </div>
        </div>
      </div>
    </div>
  );
}

function Edited({ id }: { id: string }) {
  const format = useFormat();
  const { data, error, refetch } = useQuery(templateQuery(id));
  if (error && !data) return <RecordFailed error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <div className={classes.main} aria-hidden>
        <Skeleton h={400} />
      </div>
    );
  }
  const begin = emptyDraft(format.settings.currency, templateDraft(data));
  return <Editor key={data.id} begin={begin} newest={data} />;
}

/** Writes what quotes can begin with: lines, words and terms, without a customer. */
export default function TemplatePage() {
  const { id } = useParams({ strict: false }) as { id?: string };
  const format = useFormat();
  return id ? <Edited id={id} /> : <Editor begin={emptyDraft(format.settings.currency)} />;
}
