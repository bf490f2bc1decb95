import type { CustomerRow, Instant, OrderRow, Uuid } from "@/shared/api/types";

export interface RevenueOfMonth {
  month: string;
  revenue: number;
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
  currency?: string;
  health: {
    average?: number;
    atRisk: number;
    new: number;
    loyal: number;
    trend?: { day: string; average: number }[];
  };
  revenue: {
    thisMonth: number;
    lastMonth: number;
    series: RevenueOfMonth[];
  };
  recentOrders: OrderRow[];
  recentInteractions: RecentInteraction[];
  topCustomers: CustomerRow[];
  counts?: { customers?: number; orders?: number };
}

export interface Task {
  id: Uuid;
  version: number;
  customerId: Uuid;
  customerName?: string;
  title: string;
  dueAt?: Instant;
  done: boolean;
}
