import type { Schemas } from "@/shared/api/contract";

export type DashboardAnswer = Schemas["Dashboard"];
export type RevenueOfMonth = Schemas["DashboardInMonth"];
export type RecentInteraction = Schemas["DashboardRecentInteraction"];
export type TopCustomer = Schemas["DashboardTopCustomer"];
export type TrendPoint = Schemas["TrendPoint"];
export type Task = Schemas["Task"];
