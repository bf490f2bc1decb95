import type { Instant, Language, Uuid } from "@/shared/api/types";

export const weightNames = ["recency", "frequency", "monetary", "engagement", "support"] as const;
export type Weights = Record<(typeof weightNames)[number], number>;

export const thresholdNames = ["platinum", "gold", "silver"] as const;
export type Thresholds = Record<(typeof thresholdNames)[number], number>;

export interface UnitSettings {
  unitName: string;
  /** "LIVE", a day, or a moment. */
  clock: string;
  currency: string;
  timeZone: string;
  language: Language;
  languages: Language[];
  phoneRegion: string;
  weights: Weights;
  highValueFrom: number;
  tierRule: "SHARE" | "THRESHOLDS";
  tierThresholds: Thresholds;
}

export interface StaffMember {
  id: Uuid;
  version: number;
  email: string;
  name: string;
  roles: string[];
  teamId?: Uuid;
  teamName?: string;
  status: "ACTIVE" | "DISABLED";
  /** No password chosen yet. */
  invited: boolean;
  lockedUntil?: Instant;
  lastSeenAt?: Instant;
  totpEnabled: boolean;
}

export interface Colleague {
  id: Uuid;
  name: string;
  teamId?: Uuid;
  teamName?: string;
  active: boolean;
}

export interface Team {
  id: Uuid;
  version: number;
  name: string;
  people: number;
}

export const scopes = ["OWN", "TEAM", "ALL"] as const;
export type Scope = (typeof scopes)[number];

export interface Role {
  id: Uuid;
  version: number;
  name: string;
  builtIn: boolean;
  scope: Scope;
  permissions: string[];
  people: number;
}

export interface Right {
  name: string;
  area: string;
}

export interface RoleListing {
  items: Role[];
  catalogue: Right[];
}

export interface ApiToken {
  id: Uuid;
  name: string;
  prefix: string;
  scopes: string[];
  createdBy?: string;
  person?: string;
  createdAt: Instant;
  expiresAt?: Instant;
  lastUsedAt?: Instant;
}

/** The answer to its making, the only one that holds the secret. */
export interface MadeToken {
  id: Uuid;
  name: string;
  token: string;
}

export const labelKinds = ["tags", "categories", "industries"] as const;
export type LabelKind = (typeof labelKinds)[number];

export interface Label {
  id: Uuid;
  version: number;
  name: string;
  color?: string;
  customers: number;
}

export interface MergePreview {
  customers: number;
  both: number;
  after: number;
}

export interface BusinessUnitRow {
  id: Uuid;
  name: string;
  first: boolean;
  createdAt: Instant;
}

export interface AuditEntry {
  id: Uuid;
  at: Instant;
  actor: { kind: string; id?: Uuid; name: string };
  ip?: string;
  requestId?: string;
  action: string;
  subject?: { kind?: string; id?: Uuid; label?: string };
  subjects?: Uuid[];
  count?: number;
  changes?: Record<string, { before?: unknown; after?: unknown }>;
  sealed?: boolean;
}

export interface OutboxRow {
  id: Uuid;
  to: string;
  subject: string;
  kind: string;
  createdAt: Instant;
  status: string;
}

export interface OutboxMail extends OutboxRow {
  text: string;
  html?: string;
}
