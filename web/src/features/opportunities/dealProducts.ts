import { queryOptions } from "@tanstack/react-query";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";

export type DealProducts = Schemas["DealProducts"];
export type DealProduct = Schemas["DealProduct"];

export const productsQuery = (id: string) =>
  queryOptions({
    queryKey: ["opportunities", "products", id],
    queryFn: ({ signal }) => http.get("/api/crm/opportunities/{id}/products", { path: { id }, signal }),
  });
