import { Group, SegmentedControl, Skeleton, Table, Text, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";
import { useFormat } from "@/shared/format/FormatProvider";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { AddressLink } from "@/shared/ui/AddressLink";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { Money } from "@/shared/ui/Money";
import { PageHead } from "@/shared/ui/PageHead";
import classes from "./report.module.css";

type Report = Schemas["LeadReport"];
type Funnel = Schemas["LeadFunnel"];

const spans = ["30", "90", "365"] as const;
const day = (at: Date) => at.toISOString().slice(0, 10);

/** The list behind a number: leads that came in within the report's days, with more of a filter. */
const listOf = (report: Report, filter: string) => {
  const next = new Date(`${report.to}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return `/leads?createdAt.gte=${report.from}&createdAt.lt=${day(next)}${filter}`;
};

function useShare() {
  const format = useFormat();
  return (part: number, whole: number) => (whole === 0 ? "–" : format.percent(part / whole));
}

const steps = ["created", "contacted", "qualified", "converted"] as const;

function FunnelBars({ report }: { report: Report }) {
  const { t } = useTranslation("leads");
  const format = useFormat();
  const share = useShare();
  const { funnel } = report;
  return (
    <section className={classes.part}>
      <Title order={2}>{t("report.funnel")}</Title>
      <ol className={classes.funnel}>
        {steps.map((step, index) => (
          <li key={step}>
            <span className={classes.step}>{t(`report.${step}`)}</span>
            <span className={classes.bar}>
              <span style={{ inlineSize: `${funnel.created ? (100 * funnel[step]) / funnel.created : 0}%` }} />
            </span>
            <span className={`tabular ${classes.number}`}>{format.number(funnel[step])}</span>
            <span className={`tabular ${classes.share}`}>
              {index > 0 && share(funnel[step], funnel[steps[index - 1] ?? "created"])}
            </span>
          </li>
        ))}
      </ol>
      <Text c="dimmed">
        <AddressLink href={listOf(report, "&status=LOST")}>{t("report.lostCount", { count: funnel.lost })}</AddressLink>
      </Text>
    </section>
  );
}

function Response({ funnel }: { funnel: Funnel }) {
  const { t } = useTranslation("leads");
  const share = useShare();
  return (
    <section className={classes.part}>
      <Title order={2}>{t("report.response")}</Title>
      <div className={classes.facts}>
        <div>
          <div className={`tabular ${classes.big}`}>{share(funnel.inTime, funnel.answerable)}</div>
          <Text c="dimmed">{t("report.inTime")}</Text>
        </div>
        <div>
          <div className={`tabular ${classes.big}`}>
            {funnel.responseMinutes === undefined ? "–" : t("report.minutes", { count: funnel.responseMinutes })}
          </div>
          <Text c="dimmed">{t("report.median")}</Text>
        </div>
        <div>
          <div className={`tabular ${classes.big}`}>{share(funnel.converted, funnel.created)}</div>
          <Text c="dimmed">{t("report.rate")}</Text>
        </div>
      </div>
    </section>
  );
}

function Sources({ report }: { report: Report }) {
  const { t } = useTranslation("leads");
  const format = useFormat();
  const share = useShare();
  return (
    <section className={classes.part}>
      <Title order={2}>{t("report.sources")}</Title>
      <Table.ScrollContainer minWidth={560}>
        <Table className="tabular" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("field.source")}</Table.Th>
              {steps.map((step) => (
                <Table.Th key={step} ta="end">
                  {t(`report.${step}`)}
                </Table.Th>
              ))}
              <Table.Th ta="end">{t("report.rate")}</Table.Th>
              <Table.Th ta="end">{t("report.inTime")}</Table.Th>
              <Table.Th ta="end">{t("field.expectedValue")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {report.sources.map(({ source, funnel }) => (
              <Table.Tr key={source}>
                <Table.Td>
                  <AddressLink href={listOf(report, `&source=${source}`)}>{t(`source.${source}`)}</AddressLink>
                </Table.Td>
                {steps.map((step) => (
                  <Table.Td key={step} ta="end">
                    {format.number(funnel[step])}
                  </Table.Td>
                ))}
                <Table.Td ta="end">{share(funnel.converted, funnel.created)}</Table.Td>
                <Table.Td ta="end">{share(funnel.inTime, funnel.answerable)}</Table.Td>
                <Table.Td ta="end">
                  <Money value={funnel.expectedValue} currency={report.currency} short />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

function Losses({ report }: { report: Report }) {
  const { t } = useTranslation("leads");
  const format = useFormat();
  if (report.lostReasons.length === 0) return null;
  return (
    <section className={classes.part}>
      <Title order={2}>{t("report.losses")}</Title>
      <ul className={classes.reasons}>
        {report.lostReasons.map(({ reason, count }) => (
          <li key={reason}>
            <AddressLink href={listOf(report, `&lostReason=${encodeURIComponent(reason)}`)}>
              <bdi>{reason}</bdi>
            </AddressLink>
            <span className="tabular">{format.number(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who recommended leads; whoever is no customer has no page to go to. */
function Referrers({ report }: { report: Report }) {
  const { t } = useTranslation("leads");
  const format = useFormat();
  if (report.referrers.length === 0) return null;
  return (
    <section className={classes.part}>
      <Title order={2}>
        <AddressLink href="/leads/referrals">{t("report.referrers")}</AddressLink>
      </Title>
      <Table.ScrollContainer minWidth={360}>
        <Table className="tabular" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("field.referrer")}</Table.Th>
              <Table.Th ta="end">{t("report.created")}</Table.Th>
              <Table.Th ta="end">{t("report.converted")}</Table.Th>
              <Table.Th ta="end">{t("report.won")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {report.referrers.map(({ customerId, name, leads, converted, wonValue }) => (
              <Table.Tr key={customerId ?? name}>
                <Table.Td>
                  {customerId ? (
                    <AddressLink href={listOf(report, `&referrer=${customerId}`)}>
                      <bdi>{name ?? "…"}</bdi>
                    </AddressLink>
                  ) : (
                    <bdi>{name}</bdi>
                  )}
                </Table.Td>
                <Table.Td ta="end">{format.number(leads)}</Table.Td>
                <Table.Td ta="end">{format.number(converted)}</Table.Td>
                <Table.Td ta="end">
                  <Money value={wonValue} currency={report.currency} short />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

/** Which source brings leads, how far they come, how soon they are answered, why they are lost. */
export default function LeadReport() {
  const { t } = useTranslation("leads");
  const format = useFormat();
  const [search, update] = useUrlSearch();
  const asked = firstValue(search, "days");
  const days = spans.find((one) => one === asked) ?? "90";
  const to = format.today();
  const from = day(new Date(Date.parse(to) - (Number(days) - 1) * 86_400_000));
  const { data, error, refetch } = useQuery({
    queryKey: ["leads", "report", from, to],
    queryFn: ({ signal }) => http.get("/api/crm/leads/report", { query: { from, to }, signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={classes.page}>
      <PageHead
        title={t("report.title")}
        view={<AddressLink href="/leads">{t("title")}</AddressLink>}
        primary={
          <SegmentedControl
            size="xs"
            aria-label={t("report.span")}
            data={spans.map((one) => ({ value: one, label: t("report.days", { count: Number(one) }) }))}
            value={days}
            onChange={(one) => update({ days: one === "90" ? undefined : one })}
          />
        }
      />
      <div className={classes.body}>
        {error && !data && <LoadFailed title={t("report.title")} error={error} onRetry={() => void refetch()} />}
        {!data && !error && (
          <Group aria-hidden>
            <Skeleton h={200} />
            <Skeleton h={240} />
          </Group>
        )}
        {data && data.funnel.created === 0 && <Text c="dimmed">{t("report.nothing")}</Text>}
        {data && data.funnel.created > 0 && (
          <>
            <div className={classes.pair}>
              <FunnelBars report={data} />
              <Response funnel={data.funnel} />
            </div>
            <Sources report={data} />
            <Referrers report={data} />
            <Losses report={data} />
          </>
        )}
      </div>
    </div>
  );
}
