import { queryOptions } from "@tanstack/react-query";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";

export type OrderLine = Schemas["OrderDetailsLine"];
export type Order = Schemas["OrderDetails"];

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ["orders", "record", id],
    queryFn: ({ signal }) => http.get("/api/crm/orders/{id}", { path: { id }, signal }),
  });

/** What a line comes to, where the server does not say it. */
export const amountOf = (line: OrderLine) =>
  line.amount ?? line.quantity * line.unitPrice - (line.discount ?? 0) + (line.tax ?? 0);
