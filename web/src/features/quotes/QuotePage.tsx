import { Group, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { rememberRecord } from "@/shared/nav/recent";
import { Bdi } from "@/shared/ui/Bdi";
import recordPage from "@/shared/ui/RecordPage.module.css";
import { RecordTrail } from "@/shared/ui/RecordTrail";
import { When } from "@/shared/ui/When";
import { QuoteActions } from "./QuoteActions";
import { QuoteChanges } from "./QuoteChanges";
import { QuoteContent } from "./QuoteContent";
import { QuoteHistory } from "./QuoteHistory";
import classes from "./QuotePage.module.css";
import { type Quote, quoteQuery } from "./quote";

function Links({ quote }: { quote: Quote }) {
  const { t } = useTranslation("quotes");
  if (quote.links.length === 0) return null;
  return (
    <section aria-label={t("links.title")}>
      <Title order={2} mb="xs">
        {t("links.title")}
      </Title>
      <Stack gap={4}>
        {quote.links.map((link) => (
          <Text key={link.id} c={link.revokedAt ? "dimmed" : undefined}>
            {link.revokedAt ? t("links.revoked") : t("links.good")} · <When at={link.createdAt} /> ·{" "}
            <bdi>{link.createdByName}</bdi>
          </Text>
        ))}
      </Stack>
    </section>
  );
}

export default function QuotePage() {
  const { t } = useTranslation("quotes");
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const { data: quote } = useQuery(quoteQuery(id));
  const number = quote?.number;
  useDocumentTitle(`${t("one")} ${number ?? ""} · HS6Tools CRM`);
  useEffect(() => {
    if (number) rememberRecord({ kind: "quotes", title: number, link: `/quotes/${id}` });
  }, [number, id]);
  return (
    <div className={recordPage.page}>
      <header className={recordPage.head}>
        <RecordTrail resource="quotes" id={id} label={t("title")} list="/quotes" />
        <Group justify="space-between" gap="sm">
          <div>
            <Title order={1}>
              {t("one")} <Bdi>{number}</Bdi>
            </Title>
            {quote?.title && (
              <Text c="dimmed">
                <bdi>{quote.title}</bdi>
              </Text>
            )}
          </div>
          {quote && <QuoteActions quote={quote} />}
        </Group>
      </header>
      <div className={classes.zones}>
        <div className={classes.main}>
          <QuoteContent id={id} />
          {quote?.revisionOf && <QuoteChanges quote={quote} />}
        </div>
        {quote && (
          <div className={classes.side}>
            <Stack gap="xl">
              <section aria-label={t("history")}>
                <Title order={2} mb="sm">
                  {t("history")}
                </Title>
                <QuoteHistory entries={quote.history} />
              </section>
              <Links quote={quote} />
            </Stack>
          </div>
        )}
      </div>
    </div>
  );
}
