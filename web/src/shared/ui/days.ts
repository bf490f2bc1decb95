import {
  type Calendar,
  CalendarDate,
  GregorianCalendar,
  getDayOfWeek,
  PersianCalendar,
  parseDate,
  startOfMonth,
  Time,
  toCalendar,
  toCalendarDateTime,
  toZoned,
} from "@internationalized/date";
import { plainDigits } from "@/shared/format/digits";
import type { LanguageSpec } from "@/shared/i18n/languages";

const gregorian = new GregorianCalendar();
const persian = new PersianCalendar();

export const calendarOf = (language: LanguageSpec): Calendar => (language.code === "fa" ? persian : gregorian);

export const inCalendar = (iso: string, calendar: Calendar): CalendarDate =>
  toCalendar(parseDate(iso.slice(0, 10)), calendar);

export const isoOf = (day: CalendarDate): string => toCalendar(day, gregorian).toString();

/** A day typed as year, month, day in the calendar shown; a Gregorian year typed in Persian is understood too. */
export function readTypedDay(text: string, calendar: Calendar): string | undefined {
  const found = /^\s*(\d{4})[-/.\s](\d{1,2})[-/.\s](\d{1,2})\s*$/.exec(plainDigits(text));
  if (!found) return undefined;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  const used = calendar.identifier === "persian" && year > 1700 ? gregorian : calendar;
  const date = new CalendarDate(used, year, month, day);
  // A day past the month's end is moved by the library; here it is a typing error.
  return date.year === year && date.month === month && date.day === day ? isoOf(date) : undefined;
}

export function typedForm(iso: string, calendar: Calendar, locale: string): string {
  const { year, month, day } = inCalendar(iso, calendar);
  const part = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { useGrouping: false, minimumIntegerDigits: digits }).format(value);
  return `${part(year, 4)}-${part(month, 2)}-${part(day, 2)}`;
}

/** Six weeks that hold the month, beginning with the language's first day of the week. */
export function weeksOf(month: CalendarDate, firstDayOfWeek: number): CalendarDate[][] {
  const first = startOfMonth(month);
  const weekday = getDayOfWeek(first, "en-US");
  const start = first.subtract({ days: (weekday - firstDayOfWeek + 7) % 7 });
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => start.add({ days: week * 7 + day })),
  );
}

/** The last minute of a day in a zone, as the moment that a due date stands for. */
export const endOfDay = (iso: string, timeZone: string): string =>
  toZoned(toCalendarDateTime(parseDate(iso), new Time(23, 59)), timeZone)
    .toDate()
    .toISOString();
