import type { Schemas } from "@/shared/api/contract";

export type Segment = Schemas["Segment"];
export type SegmentFilter = Schemas["SegmentFilter"];
export type SegmentMatch = Schemas["SegmentMatch"];
export type SegmentWindow = Schemas["SegmentWindow"];
export type SegmentField = Schemas["SegmentField"];
export type SegmentOperator = Schemas["SegmentOperator"];
export type SegmentExplanation = Schemas["SegmentExplanation"];
export type ExplanationPart = Schemas["SegmentExplanationPart"];
export type CustomerLine = Schemas["CustomerLine"];

/** The value of a moment that is told from now. */
export interface SpanValue {
  amount: number;
  unit: SpanUnit;
}

export const spanUnits = ["HOURS", "DAYS", "WEEKS", "MONTHS"] as const;
export type SpanUnit = (typeof spanUnits)[number];

export const matches: SegmentMatch[] = ["ALL", "ANY", "NONE"];
export const touchTypes = [
  "EMAIL",
  "PHONE",
  "MEETING",
  "DEMO",
  "SUPPORT",
  "MARKETING",
  "SALES",
  "FOLLOW_UP",
  "CHAT",
  "SMS",
  "NOTE",
] as const;
