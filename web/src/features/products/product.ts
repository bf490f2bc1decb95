import { queryOptions } from "@tanstack/react-query";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";

export type Product = Schemas["Product"];

export const path = "/api/crm/products";

export const productQuery = (id: string) =>
  queryOptions({
    queryKey: ["products", "record", id],
    queryFn: ({ signal }) => http.get("/api/crm/products/{id}", { path: { id }, signal }),
  });
