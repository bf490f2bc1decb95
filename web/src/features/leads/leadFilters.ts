import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCustomFilters } from "@/shared/customFields/customList";
import type { FilterSpec, Option } from "@/shared/data/filters";
import { industryFilter, ownerFilter, tagFilter, territoryFilter } from "@/shared/data/lookups";
import { sizes, sources, statuses } from "./leadTypes";
import { useReferralLinks, useReferrers } from "./referrers";

type Words = (key: string) => string;

/** A fixed set of values with their words; `prefix` names the place in the locale file. */
export const optionsOf = (values: readonly string[], prefix: string, t: Words): Option[] =>
  values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));

function specsOf(t: Words): FilterSpec[] {
  const label = (name: string) => t(`field.${name}`);
  const choice = (field: string, values: readonly string[], prefix: string): FilterSpec => ({
    kind: "enum",
    field,
    label: label(field),
    options: optionsOf(values, prefix, t),
  });
  const date = (field: string): FilterSpec => ({ kind: "date", field, label: label(field) });
  const text = (field: string, fragment?: boolean): FilterSpec => ({
    kind: "text",
    field,
    label: label(field),
    fragment,
  });
  const flag = (field: string): FilterSpec => ({ kind: "flag", field, label: label(field) });
  return [
    choice("status", statuses, "status"),
    choice("source", sources, "source"),
    ownerFilter(label("owner")),
    tagFilter(label("tags")),
    flag("open"),
    flag("unanswered"),
    flag("overdue"),
    date("createdAt"),
    date("firstResponseDueAt"),
    date("nextFollowUpAt"),
    { kind: "number", field: "expectedValue", label: label("expectedValue"), money: true },
    industryFilter(label("industry")),
    choice("companySize", sizes, "size"),
    text("city", true),
    text("country"),
    territoryFilter(label("territory")),
    { kind: "lookup", field: "referrer", label: label("referrer"), useOptions: useReferrers },
    { kind: "lookup", field: "referralLink", label: label("referralLink"), useOptions: useReferralLinks },
    text("referral", true),
    text("lostReason", true),
    text("email"),
    text("phone"),
    date("convertedAt"),
    date("lastInteractionAt"),
    flag("deleted"),
  ];
}

/** The names that the address bar may carry; fixed, so that reading it needs no words. */
export const filterFields = [...specsOf((key) => key).map((spec) => spec.field), "custom"];

export function useLeadFilters(): FilterSpec[] {
  const { t } = useTranslation("leads");
  const custom = useCustomFilters("LEAD");
  return useMemo(() => [...specsOf(t as Words), ...custom], [t, custom]);
}
