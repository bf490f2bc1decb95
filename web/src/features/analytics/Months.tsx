import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Chart } from "@/shared/chart/Chart";
import { useFormat } from "@/shared/format/FormatProvider";
import { Panel } from "@/shared/ui/Panel";
import { customersHref, ordersHref } from "./analyticsQueries";
import type { CustomerAnalyticsAnswer, NewInMonth, RevenueInMonth } from "./analyticsTypes";
import { monthBars, monthsBetween } from "./monthChart";

interface Props {
  data: CustomerAnalyticsAnswer;
}

function useMonths(data: CustomerAnalyticsAnswer) {
  const last = data.asOf.slice(0, 7);
  const first = data.revenuePerMonth[0]?.month ?? data.newPerMonth[0]?.month ?? last;
  return useMemo(() => ({ months: monthsBetween(first, last), last }), [first, last]);
}

const noRevenue = { orders: 0, gross: 0, returned: 0, revenue: 0, guestOrders: 0, guestRevenue: 0 };

export function RevenuePerMonth({ data }: Props) {
  const { t } = useTranslation("analytics");
  const format = useFormat();
  const { months, last } = useMonths(data);
  const hasGuests = data.totals.guestOrders > 0;
  const rows = useMemo(() => {
    const known = new Map(data.revenuePerMonth.map((row) => [row.month, row]));
    return months.map((month): Omit<RevenueInMonth, "filter"> => known.get(month) ?? { month, ...noRevenue });
  }, [data, months]);
  const money = (value: number) => format.money(value, data.currency);
  const option = useMemo(() => {
    const customers = { name: t("months.customers"), values: rows.map((row) => row.revenue) };
    const guests = { name: t("months.guests"), values: rows.map((row) => row.guestRevenue), isMuted: true };
    const show = (value: number) => format.money(value, data.currency);
    return monthBars(format, months, last, hasGuests ? [customers, guests] : [customers], show);
  }, [rows, months, last, hasGuests, format, data.currency, t]);
  const hrefOf = (at: number) => {
    const found = data.revenuePerMonth.find((row) => row.month === months[at]);
    return found && ordersHref(found.filter);
  };
  const head = ["month", "orders", "gross", "returned", "revenue", ...(hasGuests ? ["guests"] : [])];
  return (
    <Panel>
      <Chart
        order={2}
        title={t("months.revenue", { currency: format.currency(data.currency) })}
        option={option}
        href={(point) => hrefOf(point.index)}
        table={{
          head: head.map((name) => t(`column.${name}`)),
          rows: rows.map((row) => [
            format.month(row.month),
            format.number(row.orders),
            money(row.gross),
            money(row.returned),
            money(row.revenue),
            ...(hasGuests ? [money(row.guestRevenue)] : []),
          ]),
          href: hrefOf,
        }}
      />
    </Panel>
  );
}

export function NewPerMonth({ data }: Props) {
  const { t } = useTranslation("analytics");
  const format = useFormat();
  const { months, last } = useMonths(data);
  const rows = useMemo(() => {
    const known = new Map(data.newPerMonth.map((row) => [row.month, row]));
    return months.map((month): Omit<NewInMonth, "filter"> => known.get(month) ?? { month, customers: 0 });
  }, [data, months]);
  const option = useMemo(
    () =>
      monthBars(
        format,
        months,
        last,
        [{ name: t("column.customers"), values: rows.map((row) => row.customers) }],
        format.number,
      ),
    [rows, months, last, format, t],
  );
  const hrefOf = (at: number) => {
    const found = data.newPerMonth.find((row) => row.month === months[at]);
    return found && customersHref(found.filter);
  };
  return (
    <Panel>
      <Chart
        order={2}
        title={t("months.new")}
        option={option}
        href={(point) => hrefOf(point.index)}
        table={{
          head: [t("column.month"), t("column.customers")],
          rows: rows.map((row) => [format.month(row.month), format.number(row.customers)]),
          href: hrefOf,
        }}
      />
    </Panel>
  );
}
