import type { Schemas } from "@/shared/api/contract";

export type UnitSettings = Schemas["UnitSettings"];

export type Module = Schemas["ModulesModule"];

export type Weights = UnitSettings["weights"];
export const weightNames = [
  "recency",
  "frequency",
  "monetary",
  "engagement",
  "support",
] as const satisfies readonly (keyof Weights)[];

export type Thresholds = UnitSettings["tierThresholds"];
export const thresholdNames = ["platinum", "gold", "silver"] as const satisfies readonly (keyof Thresholds)[];

export type StaffMember = Schemas["StaffMember"];
export type Colleague = Schemas["Colleague"];
export type Team = Schemas["Team"];

export type Scope = Schemas["ActorScope"];
export const scopes = ["OWN", "TEAM", "ALL"] as const satisfies readonly Scope[];

export type Role = Schemas["Role"];
export type Right = Schemas["Right"];
export type RoleListing = Schemas["RoleListing"];

export type ApiToken = Schemas["ApiToken"];
/** The answer to its making, the only one that holds the secret. */
export type MadeToken = Schemas["MadeApiToken"];

export const labelKinds = ["tags", "categories", "industries"] as const;
export type LabelKind = (typeof labelKinds)[number];
export type Label = Schemas["Label"];

export type AuditEntry = Schemas["AuditEntry"];
export type OutboxMail = Schemas["OutboxMail"];
