import { Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { RecordFailed } from "@/shared/ui/RecordFailed";
import { When } from "@/shared/ui/When";
import { ApprovalPanel } from "./ApprovalPanel";
import { QuoteLines } from "./QuoteLines";
import classes from "./QuotePage.module.css";
import { ApprovalBadge, QuoteStatusBadge } from "./QuoteStatusBadge";
import { QuoteSums } from "./QuoteSums";
import { type Quote, quoteQuery } from "./quote";

function Words({ title, text }: { title: string; text?: string }) {
  if (!text) return null;
  return (
    <div>
      <Title order={2} mb={4}>
        {title}
      </Title>
      <Text style={{ whiteSpace: "pre-line" }}>
        <bdi>{text}</bdi>
      </Text>
    </div>
  );
}

/** What the customer said, where he said something. */
function Decision({ quote }: { quote: Quote }) {
  const { t } = useTranslation("quotes");
  if (quote.acceptance) {
    const { name, signature, acceptedAt, ip, sha256 } = quote.acceptance;
    return (
      <div className={classes.said} data-kind="ACCEPTED">
        <Text fw={500}>{t("acceptance.title", { name })}</Text>
        <When at={acceptedAt} exact /> · {t("acceptance.signature")} <bdi>{signature}</bdi>
        {ip && (
          <>
            {" · "}
            <bdi dir="ltr">{ip}</bdi>
          </>
        )}
        <div dir="ltr" style={{ overflowWrap: "anywhere", color: "var(--crm-secondary)", fontSize: 11 }}>
          SHA-256 {sha256}
        </div>
      </div>
    );
  }
  if (quote.status !== "REJECTED") return null;
  return (
    <div className={classes.said} data-kind="REJECTED">
      <Text fw={500}>{t("rejected")}</Text>
      <bdi>{quote.rejectReason ?? t("noReason")}</bdi>
    </div>
  );
}

/** One quote: for whom, how it stands, its lines and its sums. */
export function QuoteContent({ id }: { id: string }) {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  const can = useCan();
  const { data: quote, error, refetch } = useQuery(quoteQuery(id));
  if (error && !quote) return <RecordFailed error={error} onRetry={() => void refetch()} />;
  if (!quote) {
    return (
      <Stack gap="md" aria-hidden>
        <Skeleton h={40} w="60%" />
        <Skeleton h={200} />
      </Stack>
    );
  }
  return (
    <Stack gap="lg">
      <Group gap="sm">
        <QuoteStatusBadge status={quote.status} revised={quote.revisedBy !== undefined} />
        <ApprovalBadge approval={quote.approval} />
        <Text c="dimmed">{t("validUntilDay", { day: format.day(quote.validUntil) })}</Text>
        {quote.revisedBy && (
          <Link to={`/quotes/${quote.revisedBy}`} className="link">
            {t("newerRevision")}
          </Link>
        )}
        {quote.revisionOf && (
          <Link to={`/quotes/${quote.revisionOf}`} className="link">
            {t("olderRevision")}
          </Link>
        )}
        {quote.orderId && can("orders:read") && (
          <Link to={`/orders/${quote.orderId}`} className="link">
            {t("itsOrder")}
          </Link>
        )}
      </Group>
      <div>
        <Text c="dimmed" fz="xs">
          {t("field.customerName")}
        </Text>
        <Link to={`/customers/${quote.customerId}`} className="link">
          <bdi>{quote.customerName}</bdi>
        </Link>
      </div>
      {quote.contact && (
        <div>
          <Text c="dimmed" fz="xs">
            {t("field.contact")}
          </Text>
          <bdi>{quote.contact.deleted ? t("contact.gone", { name: quote.contact.name }) : quote.contact.name}</bdi>
          {quote.contact.email && (
            <Text span c="dimmed">
              {" "}
              · <Bdi>{quote.contact.email}</Bdi>
            </Text>
          )}
        </div>
      )}
      <ApprovalPanel quote={quote} />
      <Decision quote={quote} />
      {quote.lines.length > 0 ? <QuoteLines quote={quote} /> : <Text c="dimmed">{t("noLines")}</Text>}
      <QuoteSums price={quote.price} currency={quote.currency} taxIncluded={quote.taxIncluded} />
      <Words title={t("field.notes")} text={quote.notes} />
      <Words title={t("field.terms")} text={quote.terms} />
    </Stack>
  );
}
