import type { Schemas } from "./contract";

export type Uuid = string;
/** A moment, RFC 3339 in UTC. */
export type Instant = string;
/** A day, `2026-11-22`. */
export type Day = string;

/** A page of any list; the contract has one such shape for each. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total?: number;
}

/** RFC 9457. All that is certain when no answer came, or a proxy's page, is the status. */
export type Problem = Pick<Schemas["ProblemAnswer"], "status"> & Partial<Schemas["ProblemAnswer"]>;
export type FieldProblem = Schemas["FieldError"];

export type Me = Schemas["Me"];
export type Person = Schemas["MePerson"];
export type BusinessUnit = Schemas["MeUnit"];
export type Language = BusinessUnit["language"];
export type ThemeChoice = NonNullable<Person["theme"]>;

export type Job = Schemas["Job"];
export type JobState = Schemas["JobState"];
export type Notification = Schemas["Notification"];
export type SearchHit = Schemas["Hit"];
export type SearchGroup = Schemas["SearchGroup"];
export type StoredFile = Schemas["StoredFile"];
export type Tag = Schemas["Label"];

export type Density = "compact" | "comfortable";

/** What a saved view holds. The API keeps it as it is, without looking inside. */
export type ViewQuery = {
  filters: Record<string, string[]>;
  q?: string;
  sort?: string;
  columns?: string[];
  density?: Density;
};

export type SavedView = Omit<Schemas["SavedView"], "query"> & { query: ViewQuery };

export type Tier = Schemas["CustomerTier"];
export type CustomerType = Schemas["CustomerType"];
export type LifecycleStage = Schemas["LifecycleStage"];
export type ShopSegment = Schemas["ShopSegment"];
export type Rfm = Schemas["CustomerRfm"];
export type Address = Schemas["Address"];
export type CustomerRow = Schemas["Customer"];
export type OrderRow = Schemas["OrderRow"];
