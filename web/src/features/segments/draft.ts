import type { SegmentField, SegmentFilter, SegmentMatch, SegmentOperator, SegmentWindow } from "./segmentTypes";

/** A definition while it is edited: every part has a key, so that it stays itself while others come and go. */
export type Draft = GroupDraft | RuleDraft;

export interface GroupDraft {
  key: string;
  match: SegmentMatch;
  rules: Draft[];
}

export interface RuleDraft {
  key: string;
  field: string;
  operator: SegmentOperator;
  value?: unknown;
  window?: SegmentWindow;
  products?: string[];
  categories?: string[];
  types?: string[];
  direction?: string;
}

export const isGroup = (draft: Draft): draft is GroupDraft => "rules" in draft;

let made = 0;
export const newKey = () => `part-${++made}`;

export const newGroup = (match: SegmentMatch, rules: Draft[] = []): GroupDraft => ({ key: newKey(), match, rules });

export const newRule = (field: SegmentField): RuleDraft => {
  const operator = field.operators[0] ?? "IS";
  return { key: newKey(), field: field.name, operator, value: valueFor(field, operator) };
};

const relative: SegmentOperator[] = ["IN_LAST", "MORE_THAN_AGO", "IN_NEXT"];

/** What a rule begins with, so that most need one number only. */
export function valueFor(field: SegmentField, operator: SegmentOperator, before?: unknown): unknown {
  if (operator === "EMPTY" || operator === "NOT_EMPTY") return undefined;
  if (relative.includes(operator)) {
    const isSpan = typeof before === "object" && before !== null && "amount" in before;
    return isSpan ? before : { amount: 30, unit: "DAYS" };
  }
  if (operator === "BETWEEN") return Array.isArray(before) && before.length === 2 ? before : [undefined, undefined];
  if (field.kind === "MOMENT") return typeof before === "string" ? before : undefined;
  if (isNumber(field)) return typeof before === "number" ? before : undefined;
  return Array.isArray(before) && before.every((one) => typeof one === "string") ? before : [];
}

const numbers = ["SCORE", "COUNT", "MONEY", "QUANTITY", "DAYS", "QUINTILE"];
export const isNumber = (field: SegmentField) => numbers.includes(field.kind);

export function draftOf(filter: SegmentFilter): Draft {
  if (filter.match)
    return newGroup(
      filter.match,
      (filter.rules ?? []).map((rule) => draftOf(rule as SegmentFilter)),
    );
  return {
    key: newKey(),
    field: filter.field ?? "",
    operator: (filter.operator ?? "IS") as SegmentOperator,
    value: listed(filter.value, filter.operator),
    window: filter.window ?? undefined,
    products: filter.products ?? undefined,
    categories: filter.categories ?? undefined,
    types: filter.types ?? undefined,
    direction: filter.direction ?? undefined,
  };
}

/** One text may be sent alone or in a list; here it is always a list, but for a day. */
function listed(value: unknown, operator?: string | null): unknown {
  const isDay = ["BEFORE", "AFTER", "ON"].includes(operator ?? "");
  return typeof value === "string" && !isDay ? [value] : (value ?? undefined);
}

/** A definition has a group on the outside, so that rules can be added to it. */
export function groupOf(filter: SegmentFilter): GroupDraft {
  const draft = draftOf(filter);
  return isGroup(draft) ? draft : newGroup("ALL", [draft]);
}

const without = (list?: unknown[]) => (list?.length ? list : undefined);

export function filterOf(draft: Draft): SegmentFilter {
  if (isGroup(draft)) return { match: draft.match, rules: draft.rules.map(filterOf) };
  const { key: _, products, categories, types, ...rule } = draft;
  const lists = { products: without(products), categories: without(categories), types: without(types) };
  // What has no value is left out, so that the same rules are the same text.
  return JSON.parse(JSON.stringify({ ...rule, ...lists })) as SegmentFilter;
}

export function isComplete(draft: Draft): boolean {
  if (isGroup(draft)) return draft.rules.length > 0 && draft.rules.every(isComplete);
  if (draft.operator === "EMPTY" || draft.operator === "NOT_EMPTY") return true;
  if (draft.field === "orders.quantity" && !draft.products?.length && !draft.categories?.length) return false;
  const { value } = draft;
  if (draft.operator === "BETWEEN")
    return Array.isArray(value) && value.length === 2 && value.every((one) => one !== undefined && one !== null);
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== "";
}

/** The same tree with one part changed, or taken away where `change` answers nothing. */
export function changed(group: GroupDraft, key: string, change: (part: Draft) => Draft | undefined): GroupDraft {
  if (group.key === key) {
    const other = change(group);
    return other && isGroup(other) ? other : group;
  }
  const rules = group.rules.flatMap((rule): Draft[] => {
    if (rule.key === key) {
      const other = change(rule);
      return other ? [other] : [];
    }
    return [isGroup(rule) ? changed(rule, key, change) : rule];
  });
  return { ...group, rules };
}

export const added = (group: GroupDraft, into: string, part: Draft) =>
  changed(group, into, (found) => (isGroup(found) ? { ...found, rules: [...found.rules, part] } : found));

export const countRules = (draft: Draft): number =>
  isGroup(draft) ? draft.rules.reduce((sum, rule) => sum + countRules(rule), 0) : 1;
