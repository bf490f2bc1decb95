import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCustomFilters } from "@/shared/customFields/customList";
import type { FilterSpec, Option } from "@/shared/data/filters";
import {
  categoryFilter,
  industryFilter,
  ownerFilter,
  segmentFilter,
  tagFilter,
  territoryFilter,
} from "@/shared/data/lookups";
import { languages } from "@/shared/i18n/languages";

export const types = ["B2C", "B2B", "MIXED"] as const;
export const tiers = ["PLATINUM", "GOLD", "SILVER", "BRONZE"] as const;
export const stages = ["LEAD", "PROSPECT", "CUSTOMER", "LOYAL_CUSTOMER", "AT_RISK", "CHURNED"] as const;
export const segments = ["HIGH_VALUE", "FREQUENT", "DORMANT", "REGULAR"] as const;
export const sizes = ["STARTUP", "SMALL", "MEDIUM", "LARGE", "ENTERPRISE"] as const;
export const sources = [
  "WEBSITE",
  "REFERRAL",
  "SOCIAL_MEDIA",
  "EMAIL",
  "TRADE_SHOW",
  "PHONE",
  "PARTNER",
  "ADVERTISING",
  "OTHER",
] as const;
export const rfmGroups = [
  "CHAMPIONS",
  "LOYAL",
  "POTENTIAL_LOYALIST",
  "NEW",
  "PROMISING",
  "NEED_ATTENTION",
  "ABOUT_TO_SLEEP",
  "AT_RISK",
  "CANNOT_LOSE",
  "HIBERNATING",
  "LOST",
] as const;

type Words = (key: string) => string;

/** A fixed set of values with their words; `prefix` names the place in the locale file. */
export const optionsOf = (values: readonly string[], prefix: string, t: Words): Option[] =>
  values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));

function specsOf(t: Words): FilterSpec[] {
  const field = (name: string) => t(`field.${name}`);
  const choice = (name: string, values: readonly string[], prefix: string): FilterSpec => ({
    kind: "enum",
    field: name,
    label: field(name),
    options: optionsOf(values, prefix, t),
  });
  const date = (name: string): FilterSpec => ({ kind: "date", field: name, label: field(name) });
  const number = (name: string, money?: boolean): FilterSpec => ({
    kind: "number",
    field: name,
    label: field(name),
    money,
  });
  const text = (name: string, fragment?: boolean): FilterSpec => ({
    kind: "text",
    field: name,
    label: field(name),
    fragment,
  });
  return [
    choice("lifecycleStage", stages, "shared:stage"),
    choice("tier", tiers, "shared:tier"),
    choice("shopSegment", segments, "segment"),
    segmentFilter(field("inSegment")),
    ownerFilter(field("owner")),
    territoryFilter(field("territory")),
    tagFilter(field("tags")),
    categoryFilter(field("categories")),
    number("healthScore"),
    number("lifetimeValue", true),
    number("orderCount"),
    date("lastOrderAt"),
    date("firstOrderAt"),
    choice("rfmGroup", rfmGroups, "rfmGroup"),
    choice("type", types, "type"),
    industryFilter(field("industry")),
    choice("companySize", sizes, "size"),
    text("city", true),
    text("country"),
    choice("leadSource", sources, "source"),
    { kind: "enum", field: "language", label: field("language"), options: languageOptions },
    text("email"),
    text("phone"),
    text("externalId"),
    date("createdAt"),
    date("lastInteractionAt"),
    date("nextFollowUpAt"),
    { kind: "flag", field: "deleted", label: field("deleted") },
  ];
}

export const languageOptions: Option[] = Object.values(languages).map(({ code, name }) => ({
  value: code,
  label: name,
}));

/** The names that the address bar may carry; fixed, so that reading it needs no words. */
export const filterFields = [...specsOf((key) => key).map((spec) => spec.field), "custom"];

export function useCustomerFilters(): FilterSpec[] {
  const { t } = useTranslation("customers");
  const custom = useCustomFilters("CUSTOMER");
  return useMemo(() => [...specsOf(t as Words), ...custom], [t, custom]);
}
