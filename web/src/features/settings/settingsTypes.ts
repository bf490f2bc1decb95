import type { Schemas } from "@/shared/api/contract";

export type UnitSettings = Schemas["UnitSettings"];
export type Weights = UnitSettings["weights"];
export const weightNames = [
  "recency",
  "frequency",
  "monetary",
  "engagement",
  "support",
] as const satisfies readonly (keyof Weights)[];

export type StaffMember = Schemas["StaffMember"];
export type Scope = Schemas["ActorScope"];
export type Role = Schemas["Role"];
export type RoleListing = Schemas["RoleListing"];
export type ApiToken = Schemas["ApiToken"];
export type AuditEntry = Schemas["AuditEntry"];
export type OutboxRow = Schemas["OutboxRow"];
export type OutboxMail = Schemas["OutboxMail"];
