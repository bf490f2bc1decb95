import type { Schemas } from "@/shared/api/contract";

export type Lead = Schemas["Lead"];
export type LeadStatus = Schemas["LeadStatus"];
export type LeadMove = "contact" | "qualify" | "lose" | "reopen" | "convert";
export type Alike = Schemas["AlikeCustomer"];
export type Conversion = Schemas["LeadConversion"];

export const statuses = ["NEW", "CONTACTED", "QUALIFIED", "CONVERTED", "LOST"] as const;
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

/** The move that brings a lead from one status to another, where there is one. */
export function moveTo(lead: Lead, to: LeadStatus): LeadMove | undefined {
  const move: LeadMove | undefined =
    to === "LOST"
      ? "lose"
      : to === "CONVERTED"
        ? "convert"
        : lead.status === "LOST"
          ? "reopen"
          : to === "CONTACTED"
            ? "contact"
            : to === "QUALIFIED"
              ? "qualify"
              : undefined;
  return move && lead.moves.includes(move) ? move : undefined;
}
