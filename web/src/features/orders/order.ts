import { queryOptions } from "@tanstack/react-query";
import { http } from "@/shared/api/http";
import type { Address, OrderRow, Uuid } from "@/shared/api/types";

export interface OrderLine {
  productId?: Uuid;
  sku: string;
  name?: string;
  quantity: number;
  unitPrice: number;
  discount?: number;
  tax?: number;
  amount?: number;
  adjustment?: boolean;
}

export interface Order extends OrderRow {
  version?: number;
  discount?: number;
  shipping?: number;
  country?: string;
  shippingAddress?: Address;
  lines: OrderLine[];
}

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ["orders", "record", id],
    queryFn: ({ signal }) => http.get<Order>(`/api/crm/orders/${id}`, { signal }),
  });

/** What a line comes to, where the server does not say it. */
export const amountOf = (line: OrderLine) =>
  line.amount ?? line.quantity * line.unitPrice - (line.discount ?? 0) + (line.tax ?? 0);
