import { newGroup } from "./draft";
import type { SegmentField, SegmentFilter } from "./segmentTypes";

const isNumeric = ["SCORE", "COUNT", "MONEY", "QUANTITY", "DAYS", "QUINTILE"];

/** A filter of the customer list in the terms of segments; what has no counterpart is left out. */
function ruleOf(name: string, values: string[], fields: SegmentField[]): SegmentFilter | undefined {
  // A custom field's name has a dot of its own.
  const [, word = "", sign] = /^(custom\.[^.]+|[^.]+)(?:\.(.*))?$/.exec(name) ?? [];
  const field = fields.find((one) => one.name === word);
  const value = values[0] ?? "";
  if (!field) return undefined;
  if (isNumeric.includes(field.kind)) {
    const operator = { gte: "GTE", lte: "LTE", gt: "GT", lt: "LT" }[sign ?? ""] ?? "IS";
    return { field: word, operator, value: Number(value) };
  }
  if (field.kind === "MOMENT") {
    if (sign === "empty") return { field: word, operator: value === "true" ? "EMPTY" : "NOT_EMPTY" };
    const day = value.slice(0, 10);
    if (sign === "lt") return { field: word, operator: "BEFORE", value: day };
    return sign === "gte" ? { match: "NONE", rules: [{ field: word, operator: "BEFORE", value: day }] } : undefined;
  }
  if (field.kind === "TEXT")
    return { field: word, operator: sign === "like" ? "CONTAINS" : sign === "ne" ? "IS_NOT" : "IS", value: values };
  const fits = field.kind === "CHOICE" || (field.kind === "PERSON" && /^[0-9a-f-]{36}$/.test(value));
  return fits ? { field: word, operator: sign === "ne" ? "IS_NOT" : "IS", value: values } : undefined;
}

/** What a segment begins with when somebody comes from a filtered list. */
export function filterFromSearch(search: string, fields: SegmentField[]): SegmentFilter | undefined {
  const given = new URLSearchParams(search);
  const rules = [...new Set(given.keys())].flatMap((name) => {
    const rule = ruleOf(name, given.getAll(name), fields);
    return rule ? [rule] : [];
  });
  return rules.length ? { match: newGroup("ALL").match, rules } : undefined;
}
