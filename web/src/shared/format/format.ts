import type { LanguageSpec } from "@/shared/i18n/languages";

export interface FormatSettings {
  language: LanguageSpec;
  /** The person's zone. */
  timeZone: string;
  /** The unit's currency, for amounts that carry none. */
  currency: string;
  /** What the unit takes as now: the real time, or its fixed clock. */
  now: () => Date;
}

const kept = new Map<string, unknown>();

/** Intl objects are dear to make and cheap to keep. */
function keep<T>(key: string, make: () => T): T {
  const found = kept.get(key);
  if (found !== undefined) return found as T;
  const made = make();
  kept.set(key, made);
  return made;
}

const numberFormat = (locale: string, options: Intl.NumberFormatOptions) =>
  keep(`n${locale}${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions) =>
  keep(`d${locale}${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));

export const formatNumber = (s: FormatSettings, value: number, digits = 0) =>
  numberFormat(s.language.numbers, { maximumFractionDigits: digits }).format(value);

export const formatShort = (s: FormatSettings, value: number) =>
  numberFormat(s.language.numbers, { notation: "compact", maximumSignificantDigits: 3 }).format(value);

export const formatPercent = (s: FormatSettings, share: number, digits = 0) =>
  numberFormat(s.language.numbers, { style: "percent", maximumFractionDigits: digits }).format(share);

/** Rials are counted whole; every other currency has the digits that ISO 4217 gives it. */
const moneyDigits = (currency: string): Intl.NumberFormatOptions =>
  currency === "IRR" ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};

/** Persian says the number first and then the currency, which its locale data has the other way round. */
function money(s: FormatSettings, value: number, currency: string, options: Intl.NumberFormatOptions): string {
  const locale = s.language.numbers;
  const format = numberFormat(locale, { style: "currency", currency, ...options });
  if (s.language.code !== "fa") return format.format(value);
  const { minimumFractionDigits, maximumFractionDigits } = format.resolvedOptions();
  const { trailingZeroDisplay } = options;
  const plain = options.notation ? options : { minimumFractionDigits, maximumFractionDigits, trailingZeroDisplay };
  const symbol = format.formatToParts(0).find((part) => part.type === "currency")?.value ?? currency;
  return `${numberFormat(locale, plain).format(value)}\u00a0${symbol}`;
}

export const formatMoney = (s: FormatSettings, value: number, currency = s.currency) =>
  money(s, value, currency, moneyDigits(currency));

/** Below a thousand there is nothing to shorten, and 2.5 would be no amount of money. */
export const formatMoneyShort = (s: FormatSettings, value: number, currency = s.currency) =>
  Math.abs(value) < 1000
    ? money(s, value, currency, { ...moneyDigits(currency), trailingZeroDisplay: "stripIfInteger" })
    : money(s, value, currency, { notation: "compact", minimumFractionDigits: 0, maximumSignificantDigits: 3 });

/** The currency's own sign or short name, for the head of a column or chart. */
export const formatCurrency = (s: FormatSettings, currency = s.currency) =>
  numberFormat(s.language.numbers, { style: "currency", currency })
    .formatToParts(0)
    .find((part) => part.type === "currency")?.value ?? currency;

const withArrow = (value: number, text: string) => `${value > 0 ? "▲" : value < 0 ? "▼" : "●"} ${text}`;

/** A change as sign, arrow and number: never colour alone. */
export const formatChange = (s: FormatSettings, share: number) =>
  withArrow(
    share,
    numberFormat(s.language.numbers, {
      style: "percent",
      maximumFractionDigits: 1,
      signDisplay: "exceptZero",
    }).format(share),
  );

/** The same for what is no share of anything: points of a score. */
export const formatDifference = (s: FormatSettings, value: number) =>
  withArrow(
    value,
    numberFormat(s.language.numbers, { maximumFractionDigits: 1, signDisplay: "exceptZero" }).format(value),
  );

/** What a part adds to a sum or takes from it: always with its sign. */
export const formatPoints = (s: FormatSettings, value: number) =>
  numberFormat(s.language.numbers, { maximumFractionDigits: 0, signDisplay: "exceptZero" }).format(value);

/** A year of the Gregorian calendar as the name of a column, so without thousands. */
export const formatYear = (s: FormatSettings, year: number) =>
  numberFormat(s.language.numbers, { useGrouping: false }).format(year);

/** The day it is somewhere at a moment, `2026-11-22`; Swedish writes days as ISO does. */
export const dayIn = (timeZone: string, moment: Date) =>
  dateFormat("sv-SE", { timeZone, dateStyle: "short" }).format(moment);

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** A day without a time belongs to no zone; a moment is shown in the person's. */
function momentAndZone(s: FormatSettings, value: string): [Date, string] {
  return isDay(value) ? [new Date(`${value}T12:00:00Z`), "UTC"] : [new Date(value), s.timeZone];
}

export function formatDay(s: FormatSettings, value: string): string {
  const [moment, timeZone] = momentAndZone(s, value);
  return dateFormat(s.language.intl, { day: "numeric", month: "short", year: "numeric", timeZone }).format(moment);
}

/** A month of a series is Gregorian; where days are Jalali it is named by the two months of that calendar it lies in. */
export function formatMonth(s: FormatSettings, value: string): string {
  const [year = 0, month = 1] = value.slice(0, 7).split("-").map(Number);
  const format = dateFormat(s.language.intl, { month: "short", year: "numeric", timeZone: "UTC" });
  const first = new Date(Date.UTC(year, month - 1, 1, 12));
  const last = new Date(Date.UTC(year, month, 0, 12));
  const part = (moment: Date, type: string) => format.formatToParts(moment).find((one) => one.type === type)?.value;
  if (part(first, "month") === part(last, "month")) return format.format(first);
  if (part(first, "year") !== part(last, "year")) return `${format.format(first)} – ${format.format(last)}`;
  return `${part(first, "month")}–${format.format(last)}`;
}

/** A Gregorian month of any year, 0 for January; in Persian by the two Jalali months that it lies in. */
export function formatMonthName(s: FormatSettings, month: number): string {
  const format = dateFormat(s.language.intl, { month: "long", timeZone: "UTC" });
  const first = format.format(new Date(Date.UTC(2026, month, 1, 12)));
  const last = format.format(new Date(Date.UTC(2026, month + 1, 0, 12)));
  return first === last ? first : `${first}–${last}`;
}

export const formatMoment = (s: FormatSettings, value: string) =>
  isDay(value)
    ? formatDay(s, value)
    : dateFormat(s.language.intl, { dateStyle: "medium", timeStyle: "short", timeZone: s.timeZone }).format(
        new Date(value),
      );

export const formatTime = (s: FormatSettings, value: string) =>
  dateFormat(s.language.intl, { timeStyle: "short", timeZone: s.timeZone }).format(new Date(value));

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365.25 * 86_400],
  ["month", 30.44 * 86_400],
  ["week", 7 * 86_400],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

const dayMs = 86_400_000;

const dayOf = (s: FormatSettings, value: string) => (isDay(value) ? value : dayIn(s.timeZone, new Date(value)));

/** A day is as far away as the calendar says where the person is, whatever the hour there; a moment, as the time between. */
export function formatRelative(s: FormatSettings, value: string, now = s.now()): string {
  const today = Date.parse(dayIn(s.timeZone, now));
  const seconds = (isDay(value) ? Date.parse(value) - today : Date.parse(value) - now.getTime()) / 1000;
  const locale = s.language.intl;
  const relative = keep(`r${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "long" }));
  for (const [unit, length] of steps) {
    if (isDay(value) && length < 86_400) break;
    if (Math.abs(seconds) < length) continue;
    // "Yesterday" is the day before, be it thirty hours ago or forty.
    const count = unit === "day" ? (Date.parse(dayOf(s, value)) - today) / dayMs : Math.round(seconds / length);
    return relative.format(count, unit);
  }
  return isDay(value) ? relative.format(0, "day") : relative.format(0, "second");
}

export function formatSize(s: FormatSettings, bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  // by 1024, as the server's limits are
  const step = bytes < 1 ? 0 : Math.min(3, Math.floor(Math.log2(bytes) / 10));
  // Persian's short form of these units is the Latin one.
  const unitDisplay = s.language.code === "fa" ? "long" : "short";
  const options = { style: "unit", unit: units[step], unitDisplay, maximumFractionDigits: 1 } as const;
  return numberFormat(s.language.numbers, options).format(bytes / 1024 ** step);
}

export function formatDuration(s: FormatSettings, minutes: number): string {
  return numberFormat(s.language.numbers, { style: "unit", unit: "minute", unitDisplay: "short" }).format(minutes);
}
