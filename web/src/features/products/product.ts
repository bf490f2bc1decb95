import { queryOptions } from "@tanstack/react-query";
import { http } from "@/shared/api/http";
import type { Instant, Uuid } from "@/shared/api/types";

export interface Product {
  id: Uuid;
  version: number;
  externalId?: string;
  sku: string;
  name: string;
  category?: string;
  price?: number;
  cost?: number;
  stock?: number;
  currency?: string;
  active: boolean;
  revenue?: number;
  createdAt?: Instant;
}

export const path = "/api/crm/products";
export const pathOf = (id: string) => `${path}/${id}`;

export const productQuery = (id: string) =>
  queryOptions({
    queryKey: ["products", "record", id],
    queryFn: ({ signal }) => http.get<Product>(pathOf(id), { signal }),
  });
