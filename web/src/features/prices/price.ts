import { queryOptions } from "@tanstack/react-query";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";

export type PriceListRow = Schemas["PriceListRow"];
export type PriceList = Schemas["PriceListDetails"];
export type PriceListInput = Schemas["PriceListInput"];
export type PriceItem = Schemas["PriceItemRow"];
export type Audience = PriceListRow["audience"];
export type Tier = NonNullable<PriceListRow["tier"]>;

export const path = "/api/crm/price-lists";
export const audiences = ["EVERYBODY", "TIER", "CUSTOMERS"] as const satisfies readonly Audience[];
export const tiers = ["PLATINUM", "GOLD", "SILVER", "BRONZE"] as const satisfies readonly Tier[];

export const priceListQuery = (id: string) =>
  queryOptions({
    queryKey: ["price_lists", "record", id],
    queryFn: ({ signal }) => http.get("/api/crm/price-lists/{id}", { path: { id }, signal }),
  });
