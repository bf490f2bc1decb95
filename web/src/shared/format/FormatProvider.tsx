import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useLanguage } from "@/shared/i18n/useLanguage";
import * as f from "./format";

interface UnitSettings {
  timeZone: string;
  currency: string;
  /** Set while the unit's clock is fixed. */
  fixedNow?: string;
}

const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const UnitContext = createContext<UnitSettings>({ timeZone: browserZone, currency: "USD" });

export function FormatProvider({ value, children }: { value: UnitSettings; children: ReactNode }) {
  return <UnitContext value={value}>{children}</UnitContext>;
}

/** Everything that shows numbers, money or times goes through here, so that language, zone and clock are right. */
export function useFormat() {
  const language = useLanguage();
  const { timeZone, currency, fixedNow } = useContext(UnitContext);
  return useMemo(() => {
    const now = () => (fixedNow ? new Date(fixedNow) : new Date());
    const s: f.FormatSettings = { language, timeZone, currency, now };
    return {
      settings: s,
      now,
      today: () => f.dayIn(timeZone, now()),
      number: (value: number, digits?: number) => f.formatNumber(s, value, digits),
      short: (value: number) => f.formatShort(s, value),
      percent: (share: number, digits?: number) => f.formatPercent(s, share, digits),
      currency: (unit?: string) => f.formatCurrency(s, unit),
      difference: (value: number) => f.formatDifference(s, value),
      change: (share: number) => f.formatChange(s, share),
      points: (value: number) => f.formatPoints(s, value),
      year: (year: number) => f.formatYear(s, year),
      monthName: (month: number) => f.formatMonthName(s, month),
      money: (value: number, unit?: string) => f.formatMoney(s, value, unit),
      moneyShort: (value: number, unit?: string) => f.formatMoneyShort(s, value, unit),
      day: (value: string) => f.formatDay(s, value),
      month: (value: string) => f.formatMonth(s, value),
      moment: (value: string) => f.formatMoment(s, value),
      time: (value: string) => f.formatTime(s, value),
      relative: (value: string, from?: Date) => f.formatRelative(s, value, from),
      size: (bytes: number) => f.formatSize(s, bytes),
      duration: (minutes: number) => f.formatDuration(s, minutes),
    };
  }, [language, timeZone, currency, fixedNow]);
}

export type Format = ReturnType<typeof useFormat>;
