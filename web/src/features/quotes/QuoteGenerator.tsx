import { Alert, Button, Group, SimpleGrid, Skeleton, Stack, TextInput, Title } from "@mantine/core";
import { useDocumentTitle, useHotkeys } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useFormat } from "@/shared/format/FormatProvider";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { daysAreRight } from "@/shared/ui/DayInput";
import { RecordFailed } from "@/shared/ui/RecordFailed";
import recordPage from "@/shared/ui/RecordPage.module.css";
import { toastDone } from "@/shared/ui/toasts";
import { useUnsaved } from "@/shared/ui/useUnsaved";
import { BeyondLimits } from "./BeyondLimits";
import { ContactPick } from "./ContactPick";
import { CustomerPick } from "./CustomerPick";
import { GeneratorLines } from "./GeneratorLines";
import { GeneratorTerms } from "./GeneratorTerms";
import { GeneratorText } from "./GeneratorText";
import { type Draft, dealDraft, draftOf, emptyDraft, templateDraft } from "./generator";
import classes from "./QuoteGenerator.module.css";
import { QuoteSums } from "./QuoteSums";
import { type Quote, quoteQuery, templatesQuery } from "./quote";
import { TemplatePick } from "./TemplatePick";
import { useQuoteDraft } from "./useQuoteDraft";

function Generator({ begin, quote }: { begin: Draft; quote?: Quote }) {
  const { t } = useTranslation("quotes");
  const go = useNavigate();
  const { draft, change, touched, price, save, wrong } = useQuoteDraft(begin, quote);
  const title = quote ? t("generator.edit", { number: quote.number }) : t("create");
  useDocumentTitle(`${title} · HS6Tools CRM`);
  useUnsaved(touched && !save.isSuccess);
  const store = () =>
    daysAreRight() &&
    save.mutate(undefined, {
      onSuccess: (saved) => {
        toastDone(t("done.save", { number: saved.number }));
        void go({ to: `/quotes/${saved.id}`, ignoreBlocker: true });
      },
    });
  useHotkeys([["mod+Enter", store]], []);
  return (
    <div className={recordPage.page}>
      <header className={recordPage.head}>
        <Group justify="space-between" gap="sm">
          <Title order={1}>{title}</Title>
          <Group gap="xs">
            <Button variant="default" component={Link} to={quote ? `/quotes/${quote.id}` : "/quotes"}>
              {t("shared:cancel")}
            </Button>
            <Button onClick={store} loading={save.isPending}>
              {t("generator.save")}
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
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" className={classes.names}>
              <CustomerPick
                name={draft.customerName}
                error={wrong.fields.customerId}
                onChange={({ id, name }) =>
                  change({ customerId: id, customerName: name, contact: null, opportunityId: undefined })
                }
              />
              <ContactPick
                customerId={draft.customerId}
                contact={draft.contact}
                error={wrong.fields.contactId}
                onChange={(contact) => change({ contact })}
              />
              <TextInput
                label={t("field.title")}
                maxLength={300}
                value={draft.title}
                error={wrong.fields.title}
                onChange={(event) => change({ title: event.currentTarget.value })}
              />
            </SimpleGrid>
            {!quote && draft.lines.length === 0 && <TemplatePick onChange={change} />}
            {wrong.fields.lines && <Alert color="red">{wrong.fields.lines}</Alert>}
            <GeneratorLines
              lines={draft.lines}
              currency={draft.currency}
              customerId={draft.customerId}
              priced={price.data?.lines ?? []}
              wrong={wrong.lines}
              onChange={(of) => change((before) => ({ lines: of(before.lines) }))}
            />
            <GeneratorText draft={draft} wrong={wrong.fields} onChange={change} />
          </Stack>
        </div>
        <div className={classes.side}>
          <GeneratorTerms draft={draft} wrong={wrong.fields} onChange={change} />
          <div className={classes.sums} aria-live="polite">
            {price.data ? (
              <QuoteSums price={price.data.price} currency={price.data.currency} taxIncluded={draft.taxIncluded} />
            ) : (
              <Skeleton h={80} />
            )}
          </div>
          {price.data && price.data.beyond.length > 0 && (
            <Alert color="yellow" styles={{ title: { color: "var(--crm-text)" } }} title={t("approval.willNeed")}>
              <BeyondLimits beyond={price.data.beyond} />
            </Alert>
          )}
        </div>
      </div>
    </div>
  );
}

function Waiting() {
  return (
    <div className={classes.main} aria-hidden>
      <Skeleton h={400} />
    </div>
  );
}

function NewQuote() {
  const format = useFormat();
  const [search] = useUrlSearch();
  const customerId = firstValue(search, "customerId");
  const { data, isLoading } = useQuery({
    queryKey: ["customers", "record", customerId],
    queryFn: ({ signal }) => http.get("/api/crm/customers/{id}", { path: { id: customerId ?? "" }, signal }),
    enabled: customerId !== undefined,
  });
  const opportunityId = firstValue(search, "opportunityId");
  const { data: deal, isLoading: isDealt } = useQuery({
    queryKey: ["opportunities", "products", opportunityId],
    queryFn: ({ signal }) =>
      http.get("/api/crm/opportunities/{id}/products", { path: { id: opportunityId ?? "" }, signal }),
    enabled: opportunityId !== undefined,
  });
  const templateId = firstValue(search, "template");
  const { data: templates, isLoading: isTemplated } = useQuery({
    ...templatesQuery,
    enabled: templateId !== undefined,
  });
  if (isLoading || isTemplated || isDealt) return <Waiting />;
  const template = templates?.items.find(({ id }) => id === templateId);
  const begin = emptyDraft(format.settings.currency, {
    ...(template ? templateDraft(template) : {}),
    ...(deal?.lines.length ? dealDraft(deal) : {}),
    customerId: data?.id,
    customerName: data?.name,
    opportunityId,
  });
  return <Generator begin={begin} />;
}

function EditedQuote({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(quoteQuery(id));
  if (error && !data) return <RecordFailed error={error} onRetry={() => void refetch()} />;
  return data ? <Generator key={data.id} begin={draftOf(data)} quote={data} /> : <Waiting />;
}

/** Writes a quote: lines from the catalogue and free ones, with the server's sums beside them. */
export default function QuoteGenerator() {
  const { id } = useParams({ strict: false }) as { id?: string };
  return id ? <EditedQuote id={id} /> : <NewQuote />;
}
