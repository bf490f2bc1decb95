import { Group, Stack, Text, Title } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { queryString } from "@/shared/api/http";
import { Chart } from "@/shared/chart/Chart";
import { chartColors, chartGrey } from "@/shared/chart/chartTheme";
import type { ChartOption, ChartPoint } from "@/shared/chart/chartTypes";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Money } from "@/shared/ui/Money";
import { When } from "@/shared/ui/When";
import type { Customer360, YearOfOrders } from "./customer360";

const allMeasures = ["revenue", "gross", "returned"] as const;
const colors = [chartColors[0], chartColors[1], chartGrey];
/** What stands behind a bar: the orders, the credit notes, or both. */
const kindOf = { revenue: undefined, gross: "ORDER", returned: "RETURN" };

const ordersOfYear = (customerId: string, year: number, kind?: string) =>
  `/orders${queryString({
    customerId,
    kind,
    "placedAt.gte": `${year}-01-01`,
    "placedAt.lt": `${year + 1}-01-01`,
  })}`;

interface YearsProps {
  customerId: string;
  years: YearOfOrders[];
  currency: string;
}

function Years({ customerId, years, currency }: YearsProps) {
  const { t } = useTranslation("customers");
  const format = useFormat();
  const names = useMemo(() => years.map((one) => format.year(one.year)), [years, format]);
  // Where nothing came back, gross and revenue are the same bar twice.
  const measures = useMemo(
    () => (years.some((one) => one.returned !== 0) ? allMeasures : allMeasures.slice(0, 1)),
    [years],
  );
  const option = useMemo<ChartOption>(
    () => ({
      legend: measures.length > 1 ? { top: 0, left: 0 } : { show: false },
      grid: measures.length > 1 ? undefined : { top: 12 },
      tooltip: { trigger: "axis", valueFormatter: (value) => format.money(Number(value), currency) },
      xAxis: { type: "category", data: names },
      yAxis: { type: "value", axisLabel: { formatter: (value: number) => format.moneyShort(value, currency) } },
      series: measures.map((measure, at) => ({
        type: "bar",
        name: t(`orders.${measure}`),
        barMaxWidth: 28,
        itemStyle: { color: colors[at], borderRadius: [3, 3, 0, 0] },
        data: years.map((one) => one[measure]),
      })),
    }),
    [years, names, measures, currency, format, t],
  );
  const href = (point: ChartPoint) => {
    const year = years[point.index]?.year;
    const measure = measures.find((one) => t(`orders.${one}`) === point.series) ?? "revenue";
    return year === undefined ? undefined : ordersOfYear(customerId, year, kindOf[measure]);
  };
  const table = {
    head: [t("orders.year"), t("orders.count"), ...measures.map((measure) => t(`orders.${measure}`))],
    rows: years.map((one, at) => [
      names[at] ?? "",
      format.number(one.count),
      ...measures.map((measure) => format.money(one[measure], currency)),
    ]),
    href: (row: number) => {
      const year = years[row]?.year;
      return year === undefined ? undefined : ordersOfYear(customerId, year);
    },
  };
  return <Chart title={t("orders.byYear")} option={option} table={table} href={href} height={220} />;
}

/** What was ordered in all, and year by year; each bar opens its orders. */
export function OrderHistory({
  customerId,
  orders,
}: {
  customerId: string;
  orders: NonNullable<Customer360["orders"]>;
}) {
  const { t } = useTranslation("customers");
  const format = useFormat();
  const all = (kind?: string) => `/orders${queryString({ customerId, kind })}`;
  const fact = (label: string, value: React.ReactNode, to?: string) => (
    <div>
      <Text c="dimmed" fz="xs">
        {label}
      </Text>
      <Text fw={600} component="div">
        {to ? <AddressLink href={to}>{value}</AddressLink> : value}
      </Text>
    </div>
  );
  return (
    <Stack gap="md" component="section" aria-label={t("orders.title")}>
      <Title order={2}>{t("orders.title")}</Title>
      {orders.count === 0 && orders.byYear.length === 0 ? (
        <Text c="dimmed">{t("orders.none")}</Text>
      ) : (
        <>
          <Group gap="xl">
            {fact(t("orders.count"), format.number(orders.count), all("ORDER"))}
            {fact(t("orders.revenue"), <Money value={orders.revenue} currency={orders.currency} />, all())}
            {orders.returned > 0 && (
              <>
                {fact(t("orders.gross"), <Money value={orders.gross} currency={orders.currency} />, all("ORDER"))}
                {fact(
                  t("orders.returned"),
                  <Money value={orders.returned} currency={orders.currency} />,
                  all("RETURN"),
                )}
              </>
            )}
            {orders.firstAt && fact(t("orders.first"), <When at={orders.firstAt} />)}
          </Group>
          <Years customerId={customerId} years={orders.byYear} currency={orders.currency} />
        </>
      )}
    </Stack>
  );
}
