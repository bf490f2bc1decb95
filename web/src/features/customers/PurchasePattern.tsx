import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Money } from "@/shared/ui/Money";
import { DayText } from "@/shared/ui/When";
import type { Patterns } from "./customer360";
import { RelatedCard } from "./RelatedCard";
import classes from "./record.module.css";

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.line}>
      <span>{label}</span>
      <span className="tabular">{children}</span>
    </div>
  );
}

/** Twelve bars, January to December: when in the year this customer buys. */
function Season({ season }: { season: number[] }) {
  const { t } = useTranslation("customers");
  const format = useFormat();
  const most = Math.max(...season, 0);
  if (season.length !== 12 || most === 0) return null;
  const month = (at: number) => format.monthName(at);
  const best = season.indexOf(most);
  return (
    <div>
      <Text fz="xs" c="dimmed">
        {t("pattern.season", { month: month(best) })}
      </Text>
      <div className={classes.season} role="img" aria-label={t("pattern.season", { month: month(best) })}>
        {season.map((value, at) => (
          <span
            key={month(at)}
            title={`${month(at)}: ${format.number(value)}`}
            data-best={at === best}
            style={{ blockSize: `${Math.max(4, (value / most) * 100)}%` }}
          />
        ))}
      </div>
    </div>
  );
}

/** How this customer buys: how often, how much, when in the year, and when the next order should come. */
export function PurchasePattern({ patterns, currency }: { patterns: Patterns; currency?: string }) {
  const { t } = useTranslation("customers");
  const format = useFormat();
  const days = (count: number) => t("pattern.days", { count: Math.round(count) });
  const { usualIntervalDays, averageBasket, daysSinceLast, nextExpectedAt, season, priceBand } = patterns;
  if (averageBasket === undefined && daysSinceLast === undefined) return null;
  const isLate = nextExpectedAt !== undefined && new Date(nextExpectedAt) < format.now();
  return (
    <RelatedCard title={t("pattern.title")}>
      <Stack gap={4}>
        {usualIntervalDays !== undefined && <Line label={t("pattern.interval")}>{days(usualIntervalDays)}</Line>}
        {daysSinceLast !== undefined && <Line label={t("pattern.sinceLast")}>{days(daysSinceLast)}</Line>}
        {nextExpectedAt && (
          <Line label={t(isLate ? "pattern.wasExpected" : "pattern.next")}>
            <DayText day={nextExpectedAt.slice(0, 10)} />
          </Line>
        )}
        {averageBasket !== undefined && (
          <Line label={t("pattern.basket")}>
            <Money value={averageBasket} currency={currency} />
          </Line>
        )}
        {priceBand && (
          <Line label={t("pattern.price")}>
            {t("shared:filter.range", {
              from: format.moneyShort(priceBand.low, currency),
              to: format.moneyShort(priceBand.high, currency),
            })}
          </Line>
        )}
        {season && <Season season={season} />}
      </Stack>
    </RelatedCard>
  );
}
