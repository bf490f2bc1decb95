import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Money } from "@/shared/ui/Money";
import { Panel } from "@/shared/ui/Panel";
import { Attainment } from "./Figure";
import { narrowed, type Performance, type Whose } from "./forecast";
import classes from "./SalesForecasting.module.css";

const columns = ["wonValue", "target", "wonDeals", "winRate", "cycle", "open", "weighted"] as const;

type Numbers = Omit<Performance["leaders"][number], "ownerId" | "ownerName">;

/** Somebody, or a territory, that deals are counted for; `filter` finds them in the list. */
interface Row extends Numbers {
  name?: string;
  filter: string;
}

interface Props {
  data: Performance;
  whose: Whose;
}

/** Who won most, held against the targets, and what each has open. */
export function LeaderBoard({ data, whose }: Props) {
  const { t } = useTranslation("opportunities");
  const rows = data.leaders.map((one) => ({
    ...one,
    name: one.ownerName ?? t("shared:filter.nobody"),
    filter: narrowed({ ...whose, owner: one.ownerId ?? "none" }),
  }));
  return <Board data={data} title={t("performance.leaders")} first={t("field.owner")} rows={rows} />;
}

/** The same of territories; of none while the shop has no territories. */
export function TerritoryBoard({ data, whose }: Props) {
  const { t } = useTranslation("opportunities");
  if (whose.territory || data.territories.every(({ territoryId }) => territoryId === undefined)) return null;
  const rows = data.territories.map((one) => ({
    ...one,
    name: one.name ?? t("performance.noTerritory"),
    filter: narrowed({ ...whose, territory: one.territoryId ?? "none" }),
  }));
  return <Board data={data} title={t("performance.territories")} first={t("field.territory")} rows={rows} />;
}

interface BoardProps {
  data: Performance;
  title: string;
  first: string;
  rows: Row[];
}

function Board({ data, title, first, rows }: BoardProps) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const nothing = <span className={classes.dim}>–</span>;
  return (
    <Panel title={title}>
      <Table.ScrollContainer minWidth={760} scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": title } }}>
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{first}</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column} ta="end">
                  {t(`performance.column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((one) => {
              const who = one.filter;
              const won = `/opportunities/list?stage=CLOSED_WON&closedAt.gte=${data.from}&closedAt.lte=${data.to}&sort=-closedAt${who}`;
              const open = `/opportunities/list?open=true${who}`;
              return (
                <Table.Tr key={who}>
                  <Table.Th scope="row" fw={500}>
                    <bdi>{one.name}</bdi>
                  </Table.Th>
                  <Table.Td ta="end">
                    {one.won === 0 ? (
                      nothing
                    ) : (
                      <AddressLink href={won}>
                        <Money value={one.wonValue} currency={data.currency} short />
                      </AddressLink>
                    )}
                  </Table.Td>
                  <Table.Td ta="end" miw={120}>
                    {one.target === undefined || one.attainment === undefined ? (
                      nothing
                    ) : (
                      <>
                        {t("forecast.ofTarget", {
                          percent: format.percent(one.attainment),
                          target: format.moneyShort(one.target, data.currency),
                        })}
                        <Attainment share={one.attainment} />
                      </>
                    )}
                  </Table.Td>
                  <Table.Td ta="end">
                    {t("performance.wonOf", { won: format.number(one.won), all: format.number(one.won + one.lost) })}
                  </Table.Td>
                  <Table.Td ta="end">{one.winRate === undefined ? nothing : format.percent(one.winRate)}</Table.Td>
                  <Table.Td ta="end">
                    {one.cycleDays === undefined ? nothing : t("card.age", { count: Math.round(one.cycleDays) })}
                  </Table.Td>
                  <Table.Td ta="end">
                    {one.openDeals === 0 ? (
                      nothing
                    ) : (
                      <AddressLink href={open}>
                        <Money value={one.open} currency={data.currency} short />
                      </AddressLink>
                    )}
                  </Table.Td>
                  <Table.Td ta="end">
                    <Money value={one.weighted} currency={data.currency} short />
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
