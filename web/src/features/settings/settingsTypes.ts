import type { Instant, Language, Uuid } from "@/shared/api/types";

export const weightNames = ["recency", "frequency", "monetary", "engagement", "support"] as const;
export type Weights = Record<(typeof weightNames)[number], number>;

export interface UnitSettings {
  unitName: string;
  /** "LIVE", a day, or a moment. */
  clock: string;
  currency: string;
  timeZone: string;
  language: Language;
  phoneRegion: string;
  weights: Weights;
  highValueFrom: number;
  tierRule: string;
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
  lastSeenAt?: Instant;
  totpEnabled?: boolean;
}

export type Scope = "OWN" | "TEAM" | "ALL";

export interface Role {
  id: Uuid;
  version: number;
  name: string;
  builtIn: boolean;
  scope: Scope;
  permissions: string[];
  people: number;
}

export interface RoleListing {
  items: Role[];
  catalogue: { name: string; area: string }[];
}

export interface ApiToken {
  id: Uuid;
  name: string;
  prefix: string;
  scopes: string[];
  createdBy?: string;
  createdAt: Instant;
  expiresAt?: Instant;
  lastUsedAt?: Instant;
  /** Only in the answer to its making. */
  token?: string;
}

export interface AuditEntry {
  id: Uuid;
  at: Instant;
  actor: { kind: string; id?: Uuid; name: string };
  ip?: string;
  action: string;
  subject?: { kind?: string; id?: Uuid; label?: string };
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
