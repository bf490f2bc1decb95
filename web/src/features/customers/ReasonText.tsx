import { useTranslation } from "react-i18next";
import { type Format, useFormat } from "@/shared/format/FormatProvider";
import { dayIn } from "@/shared/format/format";
import type { HealthReason } from "./customer360";

const dayMs = 86_400_000;

/** The numbers of a reason, as the language says them. */
function wordsOf({ params = {} }: HealthReason, format: Format, count: (key: string, count: number) => string) {
  const { days, usualDays, orders, percent, revenue, currency, touches } = params;
  const since = days === undefined ? undefined : new Date(format.now().getTime() - Number(days) * dayMs);
  return {
    last: since && format.relative(dayIn(format.settings.timeZone, since)),
    usual: usualDays === undefined ? undefined : count("pattern.days", Number(usualDays)),
    orders: orders === undefined ? undefined : count("peek.orders", Number(orders)),
    // "More than 100 % of buyers" cannot be: a share like this is never rounded up.
    percent: percent === undefined ? undefined : format.percent(Math.min(99, Math.floor(Number(percent))) / 100),
    revenue: revenue === undefined ? undefined : format.moneyShort(Number(revenue), currency as string | undefined),
    count: Number(touches ?? 0),
  };
}

/** Why the health is what it is: the server gives a code and its numbers, the language gives the sentence. */
export function ReasonText({ reason }: { reason: HealthReason }) {
  const { t } = useTranslation("customers");
  const format = useFormat();
  const words = wordsOf(reason, format, (key, count) => t(key, { count }));
  return (
    <>
      {t(`health.reason.${reason.code}`, {
        ...words,
        defaultValue: t(`health.component.${reason.component}`),
      } as Record<string, unknown>)}
    </>
  );
}
