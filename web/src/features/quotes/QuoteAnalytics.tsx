import { NativeSelect, Skeleton, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePeople } from "@/shared/data/lookups";
import { useFormat } from "@/shared/format/FormatProvider";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { AddressLink } from "@/shared/ui/AddressLink";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { Money } from "@/shared/ui/Money";
import { PageHead } from "@/shared/ui/PageHead";
import classes from "./QuoteAnalytics.module.css";
import { QuoteMonths } from "./QuoteMonths";
import { QuoteStatuses } from "./QuoteStatuses";
import { ProductTable, RepTable } from "./QuoteTables";
import type { QuoteAnalytics as Answer } from "./quote";
import { analyticsQuery, quotesHref } from "./quoteAnalyticsData";

const spans = { quarter: 90, half: 182, year: 365, two: 730 } as const;
type Span = keyof typeof spans;

const daysBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

function Figure({ label, hint, children }: { label: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <div className={classes.label}>{label}</div>
      <div className={classes.value}>{children}</div>
      {hint && <div className={classes.hint}>{hint}</div>}
    </div>
  );
}

function Figures({ data }: { data: Answer }) {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  const figures = (of: Answer["sent"]) => (
    <AddressLink href={quotesHref(of.filter)}>
      <Money value={of.value} currency={data.currency} short />
    </AddressLink>
  );
  return (
    <div className={classes.numbers}>
      <Figure label={t("analytics.sent", { count: data.sent.quotes })}>{figures(data.sent)}</Figure>
      <Figure label={t("analytics.accepted", { count: data.accepted.quotes })}>{figures(data.accepted)}</Figure>
      <Figure
        label={t("analytics.conversion")}
        hint={
          data.answeredRate !== undefined && t("analytics.ofAnswered", { share: format.percent(data.answeredRate) })
        }
      >
        {data.conversionRate === undefined ? "–" : format.percent(data.conversionRate)}
      </Figure>
      <Figure
        label={t("analytics.days")}
        hint={
          data.medianDaysToAccept !== undefined &&
          t("analytics.median", { days: format.number(data.medianDaysToAccept, 1) })
        }
      >
        {data.daysToAccept === undefined ? "–" : format.number(data.daysToAccept, 1)}
      </Figure>
    </div>
  );
}

function Parts({ data }: { data: Answer }) {
  const { t } = useTranslation("quotes");
  if (data.sent.quotes === 0) {
    return (
      <div className={classes.parts}>
        <div>
          <Title order={2}>{t("analytics.emptyTitle")}</Title>
          <Text c="dimmed">{t("analytics.emptyText")}</Text>
        </div>
        <AddressLink href="/quotes">{t("title")}</AddressLink>
      </div>
    );
  }
  return (
    <div className={classes.parts}>
      <Figures data={data} />
      <div className={classes.pair}>
        <QuoteMonths data={data} />
        <QuoteStatuses data={data} />
      </div>
      <RepTable data={data} />
      <ProductTable data={data} />
    </div>
  );
}

/** How quotes went: what came of those that were sent, how soon, by whom and with what. */
export default function QuoteAnalytics() {
  const { t } = useTranslation("quotes");
  const { settings, now } = useFormat();
  // Sweden writes its days as ISO does.
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: settings.timeZone, dateStyle: "short" }).format(now());
  const people = usePeople();
  const [search, update] = useUrlSearch();
  const owner = firstValue(search, "owner");
  const asked = firstValue(search, "span");
  const span: Span = asked && asked in spans ? (asked as Span) : "year";
  const { data, error, refetch } = useQuery(analyticsQuery(daysBefore(today, spans[span] - 1), owner));
  return (
    <div className={classes.page}>
      <PageHead
        title={t("analytics.title")}
        view={<AddressLink href="/quotes">{t("title")}</AddressLink>}
        primary={
          <>
            <NativeSelect
              size="xs"
              aria-label={t("analytics.span")}
              value={span}
              onChange={({ currentTarget: { value } }) => update({ span: value === "year" ? undefined : value })}
              data={(Object.keys(spans) as Span[]).map((name) => ({
                value: name,
                label: t(`analytics.spans.${name}`),
              }))}
            />
            <NativeSelect
              size="xs"
              aria-label={t("field.ownerId")}
              value={owner ?? ""}
              onChange={(event) => update({ owner: event.currentTarget.value || undefined })}
              data={[
                { value: "", label: t("analytics.everybody") },
                { value: "me", label: t("shared:filter.me") },
                ...people.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </>
        }
      />
      {error && !data ? (
        <LoadFailed title={t("analytics.failed")} error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Parts data={data} />
      ) : (
        <div className={classes.parts} aria-hidden data-testid="quote-analytics-skeleton">
          <Skeleton h={64} />
          <Skeleton h={280} />
          <Skeleton h={280} />
        </div>
      )}
    </div>
  );
}
