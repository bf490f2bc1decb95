import type { CustomerRow, Instant, OrderRow, Uuid } from "@/shared/api/types";

/** The parameters that open the list behind a figure, as the server names them. */
type Opens = Record<string, string>;

export interface RevenueOfMonth {
  month: string;
  revenue: number;
  orders: number;
  filter: Opens;
}

export interface RecentInteraction {
  id: Uuid;
  customerId: Uuid;
  customerName?: string;
  type: string;
  direction?: "IN" | "OUT";
  subject?: string;
  outcome?: string;
  occurredAt: Instant;
  personName?: string;
}

export interface DashboardAnswer {
  currency: string;
  health: {
    average: number;
    atRisk: number;
    new: number;
    loyal: number;
    trend: TrendPoint[];
    filters: Record<"atRisk" | "new" | "loyal", Opens>;
  };
  revenue: {
    thisMonth: number;
    lastMonth: number;
    /** Twelve months, this one last. */
    series: RevenueOfMonth[];
  };
  recentOrders: OrderRow[];
  recentInteractions: RecentInteraction[];
  topCustomers: TopCustomer[];
  counts: { customers: number; buyers: number; orders: number };
}

export interface TrendPoint {
  day: string;
  average: number;
}

export type TopCustomer = Pick<
  CustomerRow,
  | "id"
  | "name"
  | "tier"
  | "healthScore"
  | "lifecycleStage"
  | "orderCount"
  | "lifetimeValue"
  | "lastOrderAt"
  | "currency"
>;

export interface Task {
  id: Uuid;
  version: number;
  customerId: Uuid;
  customerName?: string;
  title: string;
  dueAt?: Instant;
  done: boolean;
}
