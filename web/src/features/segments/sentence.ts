import { named } from "@/shared/customFields/customFields";
import type { Format } from "@/shared/format/FormatProvider";
import type { SegmentField, SegmentFilter, SegmentWindow, SpanValue } from "./segmentTypes";

type Translate = (key: string, values?: Record<string, unknown>) => string;

export interface Words {
  t: Translate;
  format: Format;
  /** Names of tags, people, products and segments by their ids. */
  nameOf: (id: string) => string;
  language: string;
  fields: Map<string, SegmentField>;
}

/** Keeps a name in its own direction inside a sentence of another. */
const isolated = (text: string) => `\u2068${text}\u2069`;

const shared: Record<string, string> = { tier: "shared:tier", lifecycleStage: "shared:stage" };

/** How a field is called: one of the unit's own by the name it has there. */
export function fieldWord(t: Translate, field: SegmentField | undefined, name: string, language: string): string {
  if (field?.labels) return named(field.labels, language, name);
  return name.startsWith("custom.") ? `${name.slice("custom.".length)} (${t("field.archived")})` : t(`field.${name}`);
}

export function choiceWord(t: Translate, field: SegmentField | undefined, value: string, language: string): string {
  if (field?.group !== "CUSTOM") return t(`${shared[field?.name ?? ""] ?? `choice.${field?.name}`}.${value}`);
  const own = field.choiceLabels?.[value];
  return own ? named(own, language, value) : t(value === "true" ? "shared:yes" : "shared:no");
}

export const spanWords = ({ t }: Words, { amount, unit }: SpanValue) => t(`span.${unit}`, { count: amount });

function numberWords({ format }: Words, kind: string | undefined, value: unknown): string {
  return kind === "MONEY" ? format.money(Number(value)) : format.number(Number(value), 2);
}

/** What a customer has of what a rule asks for. */
export function valueWords(words: Words, name: string, value: unknown): string {
  const { t, format, fields } = words;
  const field = fields.get(name);
  if (value === null || value === undefined || value === "") return t("nothing");
  if (typeof value === "boolean") return t(value ? "shared:yes" : "shared:no");
  if (field?.kind === "MOMENT")
    return field.group === "CUSTOM" ? format.day(String(value)) : format.moment(String(value));
  if (field?.kind === "CHOICE")
    return String(value)
      .split(", ")
      .map((one) => choiceWord(t, field, one, words.language))
      .join(t("sentence.or"));
  return typeof value === "number" ? numberWords(words, field?.kind, value) : isolated(String(value));
}

function asked(words: Words, rule: SegmentFilter): string {
  const { t, format, nameOf, fields } = words;
  const name = rule.field ?? "";
  const field = fields.get(name);
  const kind = field?.kind;
  const { value } = rule;
  if (value && typeof value === "object" && "amount" in value) return spanWords(words, value as SpanValue);
  const all = (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== null);
  const each = all.map((one) => {
    if (kind === "MOMENT") return format.day(String(one));
    if (kind === "CHOICE") return choiceWord(t, field, String(one), words.language);
    if (kind === "TAG" || kind === "CATEGORY" || kind === "PERSON" || kind === "SEGMENT")
      return isolated(nameOf(String(one)));
    return kind === "TEXT" ? isolated(String(one)) : numberWords(words, kind, one);
  });
  if (each.length === 0) return "…";
  if (rule.operator === "BETWEEN") return t("sentence.between", { from: each[0], to: each[1] ?? "…" });
  return each.join(t(rule.operator === "ALL_OF" ? "sentence.and" : "sentence.or"));
}

export function windowWords(words: Words, window: SegmentWindow): string {
  const { t, format } = words;
  if (window.last && window.unit)
    return t("sentence.inLast", { span: spanWords(words, { amount: window.last, unit: window.unit as never }) });
  if (window.from && window.to)
    return t("sentence.fromTo", { from: format.day(window.from), to: format.day(window.to) });
  if (window.from) return t("sentence.since", { from: format.day(window.from) });
  return window.to ? t("sentence.until", { to: format.day(window.to) }) : "";
}

/** What is asked for, with what narrows it: number of orders of drills in the last 90 days. */
function subject(words: Words, rule: SegmentFilter): string {
  const { t, nameOf } = words;
  let text = fieldWord(t, words.fields.get(rule.field ?? ""), rule.field ?? "", words.language);
  const things = [...(rule.products ?? []), ...(rule.categories ?? [])].map((id) => isolated(nameOf(id)));
  if (things.length) text = t("sentence.of", { what: text, names: things.join(t("sentence.or")) });
  if (rule.types?.length) {
    const types = rule.types.map((type) => t(`touch.${type}`)).join(t("sentence.or"));
    text = t("sentence.ofKind", { what: text, names: types });
  }
  if (rule.direction) text = t(`sentence.direction.${rule.direction}`, { what: text });
  const when = rule.window ? windowWords(words, rule.window) : "";
  return when ? t("sentence.within", { what: text, when }) : text;
}

export const ruleSentence = (words: Words, rule: SegmentFilter): string =>
  words.t(`sentence.operator.${rule.operator}`, { what: subject(words, rule), value: asked(words, rule) });

/** The whole definition as one sentence, brackets around groups in groups. */
export function sentenceOf(words: Words, filter: SegmentFilter, isInner = false): string {
  if (!filter.match) return ruleSentence(words, filter);
  const { t } = words;
  const parts = (filter.rules ?? []).map((part) => sentenceOf(words, part as SegmentFilter, true));
  const joined = parts.join(t(filter.match === "ALL" ? "sentence.and" : "sentence.or"));
  if (filter.match === "NONE") return t("sentence.none", { rules: joined });
  return isInner && parts.length > 1 ? `(${joined})` : joined;
}
