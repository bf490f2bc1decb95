import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Money } from "@/shared/ui/Money";
import { Panel } from "@/shared/ui/Panel";
import { behind, type Forecast, type ForecastMonth } from "./forecast";
import classes from "./SalesForecasting.module.css";

const columns = ["won", "committed", "bestCase", "weighted", "target", "then", "accuracy"] as const;

interface Props {
  data: Forecast;
  owner?: string;
  action?: ReactNode;
}

/** A sum, and the list that it is the sum of; nothing has no list. */
function Sum({ value, currency, href }: { value: number; currency: string; href: string }) {
  if (value === 0) return <span className={classes.dim}>–</span>;
  return (
    <AddressLink href={href}>
      <Money value={value} currency={currency} short />
    </AddressLink>
  );
}

/** What each month is to bring, and how near the forecast of the months that are over came. */
export function ForecastTable({ data, owner, action }: Props) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const cell = (month: ForecastMonth, column: (typeof columns)[number]) => {
    const sum = (value: number, href: string) => <Sum value={value} currency={data.currency} href={href} />;
    switch (column) {
      case "won":
        return sum(month.won, behind.won(month.month, owner));
      case "committed":
        return sum(month.committed, behind.committed(month.month, owner));
      case "bestCase":
      case "weighted":
        return sum(month[column], behind.bestCase(month.month, owner));
      case "target":
        return month.target === undefined ? (
          <span className={classes.dim}>–</span>
        ) : (
          <Money value={month.target} currency={data.currency} short />
        );
      case "then":
        return month.forecast === undefined ? (
          <span className={classes.dim}>–</span>
        ) : (
          <span title={t("forecast.asOf", { day: format.day(month.forecast.week) })}>
            <Money value={month.forecast.weighted} currency={data.currency} short />
          </span>
        );
      case "accuracy":
        return month.accuracy === undefined ? <span className={classes.dim}>–</span> : format.percent(month.accuracy);
    }
  };
  return (
    <Panel title={t("forecast.table")} action={action}>
      <Table.ScrollContainer
        minWidth={720}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": t("forecast.table") } }}
      >
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("forecast.month")}</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column} ta="end">
                  {t(`forecast.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.months.map((month) => (
              <Table.Tr key={month.month} className={month.month === data.currentMonth ? classes.now : undefined}>
                <Table.Th scope="row" fw={month.month === data.currentMonth ? 600 : 400}>
                  {format.month(`${month.month}-01`)}
                </Table.Th>
                {columns.map((column) => (
                  <Table.Td key={column} ta="end">
                    {cell(month, column)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}

/** Who is to bring it: the months from now on, person by person. */
export function OwnerTable({ data }: { data: Forecast }) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const ahead = data.months.filter(({ month }) => month >= data.currentMonth).slice(0, 4);
  return (
    <Panel title={t("forecast.byOwner")}>
      <Table.ScrollContainer
        minWidth={640}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": t("forecast.byOwner") } }}
      >
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("field.owner")}</Table.Th>
              {ahead.map(({ month }) => (
                <Table.Th key={month} ta="end">
                  {format.month(`${month}-01`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.owners.map((owner) => {
              const who = owner.ownerId ?? "none";
              return (
                <Table.Tr key={who}>
                  <Table.Th scope="row" fw={400}>
                    <bdi>{owner.ownerName ?? t("shared:filter.nobody")}</bdi>
                  </Table.Th>
                  {ahead.map(({ month }) => {
                    const found = owner.months.find((one) => one.month === month);
                    return (
                      <Table.Td key={month} ta="end">
                        <Sum value={found?.weighted ?? 0} currency={data.currency} href={behind.bestCase(month, who)} />
                        {found && found.committed > 0 && (
                          <div className={classes.hint}>
                            {t("forecast.committed")}{" "}
                            <Sum value={found.committed} currency={data.currency} href={behind.committed(month, who)} />
                          </div>
                        )}
                      </Table.Td>
                    );
                  })}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
