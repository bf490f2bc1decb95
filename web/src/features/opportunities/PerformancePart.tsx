import { NativeSelect, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { AddressLink } from "@/shared/ui/AddressLink";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { Money } from "@/shared/ui/Money";
import { Panel } from "@/shared/ui/Panel";
import { Figure } from "./Figure";
import { narrowed, type Performance, performanceQuery, type Whose } from "./forecast";
import { LeaderBoard, TerritoryBoard } from "./LeaderBoard";
import { PartSkeleton } from "./SalesForecasting";
import classes from "./SalesForecasting.module.css";
import { useToday } from "./useToday";

const spans = { quarter: 90, half: 182, year: 365, two: 730 } as const;
type Span = keyof typeof spans;

const daysBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

function closedList(data: Performance, stage: string, whose: Whose, more = "") {
  return `/opportunities/list?stage=${stage}&closedAt.gte=${data.from}&closedAt.lte=${data.to}&sort=-closedAt${narrowed(whose)}${more}`;
}

function Losses({ data, whose }: { data: Performance; whose: Whose }) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  return (
    <Panel title={t("performance.losses")}>
      {data.lossReasons.length === 0 ? (
        <Text c="dimmed">{t("performance.noLosses")}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("field.lossReason")}</Table.Th>
              <Table.Th ta="end">{t("performance.deals")}</Table.Th>
              <Table.Th ta="end">{t("field.value")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.lossReasons.map(({ reason, count, value }) => (
              <Table.Tr key={reason ?? ""}>
                <Table.Td>
                  <AddressLink
                    href={closedList(
                      data,
                      "CLOSED_LOST",
                      whose,
                      reason ? `&lossReason=${encodeURIComponent(reason)}` : "&lossReason.empty=true",
                    )}
                  >
                    <bdi>{reason ?? t("performance.noReason")}</bdi>
                  </AddressLink>
                </Table.Td>
                <Table.Td ta="end">
                  {format.number(count)} <span className={classes.dim}>{format.percent(count / data.lost.count)}</span>
                </Table.Td>
                <Table.Td ta="end">
                  <Money value={value} currency={data.currency} short />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Panel>
  );
}

function Flow({ data }: { data: Performance }) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  return (
    <Panel title={t("performance.flow")}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("field.stage")}</Table.Th>
            <Table.Th ta="end">{t("performance.left")}</Table.Th>
            <Table.Th ta="end">{t("performance.wentOn")}</Table.Th>
            <Table.Th ta="end">{t("performance.days")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.stages.map(({ stage, left, wentOn, averageDays }) => (
            <Table.Tr key={stage}>
              <Table.Td>{t(`stage.${stage}`)}</Table.Td>
              <Table.Td ta="end">{format.number(left)}</Table.Td>
              <Table.Td ta="end">{format.percent(wentOn / left)}</Table.Td>
              <Table.Td ta="end">{averageDays === undefined ? "–" : format.number(averageDays, 1)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}

function Rivals({ data, whose }: { data: Performance; whose: Whose }) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  if (data.competitors.length === 0) return null;
  const mine = narrowed(whose);
  return (
    <Panel title={t("field.competitors")}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("performance.competitor")}</Table.Th>
            <Table.Th ta="end">{t("stage.CLOSED_WON")}</Table.Th>
            <Table.Th ta="end">{t("stage.CLOSED_LOST")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.competitors.map(({ name, won, lost }) => (
            <Table.Tr key={name}>
              <Table.Td>
                <AddressLink
                  href={`/opportunities/list?competitor=${encodeURIComponent(name)}&closedAt.gte=${data.from}&sort=-closedAt${mine}`}
                >
                  <bdi>{name}</bdi>
                </AddressLink>
              </Table.Td>
              <Table.Td ta="end">{format.number(won)}</Table.Td>
              <Table.Td ta="end">{format.number(lost)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}

/** How selling went: won and lost, why, how long it took, and who. */
export function PerformancePart({ whose }: { whose: Whose }) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const [search, update] = useUrlSearch();
  const today = useToday();
  const span = (firstValue(search, "span") ?? "year") as Span;
  const from = daysBefore(today, (spans[span] ?? spans.year) - 1);
  const { data, error, refetch } = useQuery(performanceQuery(from, whose));
  if (error && !data) return <LoadFailed title={t("forecast.failed")} error={error} onRetry={() => void refetch()} />;
  if (!data) return <PartSkeleton />;
  const money = (value: number) => <Money value={value} currency={data.currency} short />;
  const mine = narrowed(whose);
  return (
    <div className={classes.parts}>
      <NativeSelect
        size="xs"
        w={200}
        aria-label={t("performance.span")}
        value={span}
        onChange={(event) =>
          update({ span: event.currentTarget.value === "year" ? undefined : event.currentTarget.value })
        }
        data={Object.keys(spans).map((name) => ({ value: name, label: t(`performance.spans.${name as Span}`) }))}
      />
      <div className={classes.numbers}>
        <Figure
          label={t("performance.won", { count: data.won.count })}
          href={closedList(data, "CLOSED_WON", whose)}
          hint={
            data.averageValue !== undefined &&
            t("performance.average", { value: format.moneyShort(data.averageValue, data.currency) })
          }
        >
          {money(data.won.value)}
        </Figure>
        <Figure label={t("performance.lost", { count: data.lost.count })} href={closedList(data, "CLOSED_LOST", whose)}>
          {money(data.lost.value)}
        </Figure>
        <Figure label={t("performance.winRate")} hint={t("performance.winRateHint")}>
          {data.winRate === undefined ? "–" : format.percent(data.winRate)}
        </Figure>
        <Figure
          label={t("performance.cycle")}
          hint={
            data.medianCycleDays !== undefined &&
            t("performance.median", { days: format.number(data.medianCycleDays, 1) })
          }
        >
          {data.cycleDays === undefined ? "–" : t("card.age", { count: Math.round(data.cycleDays) })}
        </Figure>
        <Figure
          label={t("performance.stalled", { count: data.stalled.count })}
          href={`/opportunities/list?stalled=true&sort=stageSince${mine}`}
          hint={t("card.stalledHint")}
        >
          {money(data.stalled.value)}
        </Figure>
      </div>
      <LeaderBoard data={data} whose={whose} />
      <TerritoryBoard data={data} whose={whose} />
      <div className={classes.pair}>
        <Losses data={data} whose={whose} />
        <Flow data={data} />
        <Rivals data={data} whose={whose} />
      </div>
    </div>
  );
}
