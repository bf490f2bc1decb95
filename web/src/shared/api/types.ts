// Shapes of the API, by hand until api/openapi.json exists; then these names become aliases of the generated ones.

export type Uuid = string;
/** A moment, RFC 3339 in UTC. */
export type Instant = string;
/** A day, `2026-11-22`. */
export type Day = string;

export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
  total?: number;
}

export interface FieldProblem {
  field: string;
  message: string;
  code?: string;
}

export interface Problem {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  instance?: string;
  code?: string;
  requestId?: string;
  errors?: FieldProblem[];
}

export type Language = "en" | "fa" | "ar";
export type ThemeChoice = "light" | "dark" | "auto";

export interface Person {
  id: Uuid;
  name: string;
  email: string;
  locale?: Language;
  theme?: ThemeChoice;
  timeZone?: string;
  totpEnabled?: boolean;
}

export interface BusinessUnit {
  id: Uuid;
  name: string;
  currency: string;
  timeZone: string;
  language: Language;
  languages?: Language[];
  /** "LIVE", or the moment that this unit takes as now. */
  clock: string;
  now: Instant;
}

export interface Me {
  person: Person;
  roles: string[];
  permissions: string[];
  scope: "OWN" | "TEAM" | "ALL";
  businessUnit: BusinessUnit;
}

export type JobState = "QUEUED" | "RUNNING" | "PAUSED" | "SUCCEEDED" | "FAILED" | "CANCELLED";

export interface Job {
  id: Uuid;
  kind: string;
  state: JobState;
  processed?: number;
  total?: number;
  result?: Record<string, unknown> | null;
  error?: { code: string; message: string } | null;
  createdBy?: string;
  createdAt?: Instant;
  startedAt?: Instant | null;
  finishedAt?: Instant | null;
}

export interface Notification {
  id: Uuid;
  kind: string;
  params?: Record<string, string | number>;
  link?: string;
  createdAt: Instant;
  readAt?: Instant | null;
}

export interface SearchHit {
  id: Uuid;
  title: string;
  subtitle?: string;
  match?: { field: string; text: string };
  link: string;
}

export interface SearchGroup {
  kind: string;
  items: SearchHit[];
}

export type Density = "compact" | "comfortable";

export interface ViewQuery {
  filters: Record<string, string[]>;
  q?: string;
  sort?: string;
  columns?: string[];
  density?: Density;
}

export interface SavedView {
  id: Uuid;
  version: number;
  list: string;
  name: string;
  shared: boolean;
  pinned: boolean;
  mine: boolean;
  ownerName?: string;
  query: ViewQuery;
}

export interface Tag {
  id: Uuid;
  name: string;
  color?: string;
  customers?: number;
}

export interface StoredFile {
  id: Uuid;
  name: string;
  size: number;
  mediaType: string;
}

export type Tier = "PLATINUM" | "GOLD" | "SILVER" | "BRONZE";
export type CustomerType = "B2C" | "B2B" | "MIXED";
export type LifecycleStage = "LEAD" | "PROSPECT" | "CUSTOMER" | "LOYAL_CUSTOMER" | "AT_RISK" | "CHURNED";
export type ShopSegment = "HIGH_VALUE" | "FREQUENT" | "DORMANT" | "REGULAR";

export interface Rfm {
  recency: number;
  frequency: number;
  monetary: number;
  group: string;
}

export interface Address {
  kind?: "MAIN" | "BILLING" | "SHIPPING";
  line1?: string;
  line2?: string;
  city?: string;
  region?: string;
  postalCode?: string;
  country?: string;
}

export interface CustomerRow {
  id: Uuid;
  version: number;
  externalId?: string;
  type?: CustomerType;
  name: string;
  firstName?: string;
  lastName?: string;
  company?: string;
  email?: string;
  phone?: string;
  tier?: Tier;
  healthScore?: number;
  lifecycleStage?: LifecycleStage;
  shopSegment?: ShopSegment;
  rfm?: Rfm;
  orderCount?: number;
  grossRevenue?: number;
  returned?: number;
  lifetimeValue?: number;
  firstOrderAt?: Instant;
  lastOrderAt?: Instant;
  lastInteractionAt?: Instant;
  nextFollowUpAt?: Instant;
  currency?: string;
  ownerId?: Uuid;
  ownerName?: string;
  tags?: string[];
  categories?: string[];
  industry?: string;
  companySize?: string;
  leadSource?: string;
  language?: string;
  timeZone?: string;
  city?: string;
  country?: string;
  emails?: string[];
  phones?: string[];
  /** Only in single records, like addresses. */
  notes?: string;
  addresses?: Address[];
  createdAt?: Instant;
  updatedAt?: Instant;
  deletedAt?: Instant | null;
}

export interface OrderRow {
  id: Uuid;
  kind: "ORDER" | "RETURN" | "ADJUSTMENT";
  externalId?: string;
  number: string;
  customerId?: Uuid;
  customerName?: string;
  status: string;
  paymentStatus?: string;
  placedAt: Instant;
  currency: string;
  total: number;
  refunded?: number;
  lineCount?: number;
}
