import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Money } from "@/shared/ui/Money";
import { Panel } from "@/shared/ui/Panel";
import { Attainment } from "./Figure";
import type { Performance } from "./forecast";
import classes from "./SalesForecasting.module.css";

const columns = ["wonValue", "target", "wonDeals", "winRate", "cycle", "open", "weighted"] as const;

/** Who won most, held against the targets, and what each has open. */
export function LeaderBoard({ data }: { data: Performance }) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const nothing = <span className={classes.dim}>–</span>;
  return (
    <Panel title={t("performance.leaders")}>
      <Table.ScrollContainer
        minWidth={760}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": t("performance.leaders") } }}
      >
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("field.owner")}</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column} ta="end">
                  {t(`performance.column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.leaders.map((one) => {
              const who = one.ownerId ?? "none";
              const won = `/opportunities/list?stage=CLOSED_WON&closedAt.gte=${data.from}&closedAt.lte=${data.to}&sort=-closedAt&owner=${who}`;
              const open = `/opportunities/list?open=true&owner=${who}`;
              return (
                <Table.Tr key={who}>
                  <Table.Th scope="row" fw={500}>
                    <bdi>{one.ownerName ?? t("shared:filter.nobody")}</bdi>
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
