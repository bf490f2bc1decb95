import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Money } from "@/shared/ui/Money";
import { Panel } from "@/shared/ui/Panel";
import { behind, type Forecast, type ForecastMonth, type Whose } from "./forecast";
import { ListedSum } from "./ListedSum";
import classes from "./SalesForecasting.module.css";

const columns = ["won", "committed", "bestCase", "weighted", "target", "then", "accuracy"] as const;

interface Props {
  data: Forecast;
  whose: Whose;
  action?: ReactNode;
}

/** What each month is to bring, and how near the forecast of the months that are over came. */
export function ForecastTable({ data, whose, action }: Props) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const cell = (month: ForecastMonth, column: (typeof columns)[number]) => {
    const sum = (value: number, href: string) => <ListedSum value={value} currency={data.currency} href={href} />;
    switch (column) {
      case "won":
        return sum(month.won, behind.won(month.month, whose));
      case "committed":
        return sum(month.committed, behind.committed(month.month, whose));
      case "bestCase":
      case "weighted":
        return sum(month[column], behind.bestCase(month.month, whose));
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
