import { type CalendarDate, parseDate } from "@internationalized/date";
import type { Format } from "@/shared/format/FormatProvider";
import type { Change } from "@/shared/nav/useUrlSearch";

export interface Option {
  value: string;
  label: string;
}

interface Common {
  /** The API's name of the field; the address bar uses the same. */
  field: string;
  label: string;
}

export type FilterSpec =
  | (Common & { kind: "enum"; options: Option[] })
  /** Choices that are loaded when first needed: tags, owners, categories. */
  | (Common & { kind: "lookup"; useOptions: (wanted: boolean) => Option[] })
  | (Common & { kind: "number"; money?: boolean })
  | (Common & { kind: "date" })
  /** Matches the whole value; with `fragment`, any part of it. */
  | (Common & { kind: "text"; fragment?: boolean })
  | (Common & { kind: "flag" });

export type Filters = Record<string, string[]>;

/** The parts of the state that one filter owns: `field` itself and `field.operator`. */
export const entriesOf = (spec: FilterSpec, filters: Filters) =>
  Object.entries(filters).filter(([name]) => name === spec.field || name.startsWith(`${spec.field}.`));

export const isActive = (spec: FilterSpec, filters: Filters) => entriesOf(spec, filters).length > 0;

export function clearing(spec: FilterSpec, filters: Filters): Change {
  return Object.fromEntries(entriesOf(spec, filters).map(([name]) => [name, undefined]));
}

const first = (filters: Filters, name: string) => filters[name]?.[0];

const shiftDay = (day: string, days: number) => {
  const date: CalendarDate = parseDate(day.slice(0, 10));
  return date.add({ days }).toString();
};

/** Days are chosen with both ends inside; the API compares moments, so the end is asked as "before the next day". */
export function dayRange(spec: FilterSpec, filters: Filters) {
  const before = first(filters, `${spec.field}.lt`);
  return {
    from: first(filters, `${spec.field}.gte`),
    to: before ? shiftDay(before, -1) : first(filters, `${spec.field}.lte`),
  };
}

export const dayRangeChange = (field: string, from?: string, to?: string): Change => ({
  [`${field}.gte`]: from,
  [`${field}.lt`]: to ? shiftDay(to, 1) : undefined,
  [`${field}.lte`]: undefined,
});

export const numberRange = (spec: FilterSpec, filters: Filters) => ({
  from: first(filters, `${spec.field}.gte`) ?? first(filters, `${spec.field}.gt`),
  to: first(filters, `${spec.field}.lte`) ?? first(filters, `${spec.field}.lt`),
});

export const numberRangeChange = (field: string, from?: string, to?: string): Change => ({
  [`${field}.gte`]: from,
  [`${field}.lte`]: to,
  [`${field}.gt`]: undefined,
  [`${field}.lt`]: undefined,
});

type Translate = (key: string, values?: Record<string, unknown>) => string;

function rangeWords(t: Translate, from?: string, to?: string): string {
  if (from && to) return from === to ? from : t("filter.range", { from, to });
  if (from) return t("filter.fromOnly", { from });
  return to ? t("filter.toOnly", { to }) : "";
}

/** What a chip says about its filter, in words. */
export function filterWords(
  spec: FilterSpec,
  filters: Filters,
  options: Option[],
  format: Format,
  t: Translate,
): string {
  const empty = first(filters, `${spec.field}.empty`);
  if (empty) return t(empty === "false" ? "filter.any" : "filter.none");
  if (spec.kind === "date") {
    const { from, to } = dayRange(spec, filters);
    return rangeWords(t, from && format.day(from), to && format.day(to));
  }
  if (spec.kind === "number") {
    const show = (value?: string) =>
      value === undefined ? undefined : spec.money ? format.moneyShort(Number(value)) : format.number(Number(value), 2);
    const { from, to } = numberRange(spec, filters);
    const exact = show(first(filters, spec.field));
    return exact ?? rangeWords(t, show(from), show(to));
  }
  if (spec.kind === "flag") return t(first(filters, spec.field) === "false" ? "no" : "yes");
  const words = entriesOf(spec, filters)
    .flatMap(([, values]) => values)
    .map((value) => options.find((option) => option.value === value)?.label ?? value);
  const [head, ...rest] = words;
  return rest.length > 1 ? t("filter.more", { first: head, count: rest.length }) : words.join(", ");
}
