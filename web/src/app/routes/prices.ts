import { defineArea } from "@/shared/nav/area";

const permission = "prices:read";
const words = ["prices"];

export default defineArea({
  screens: [
    { path: "/settings/price-lists", load: () => import("@/features/prices/PriceLists"), permission, words },
    { path: "/settings/price-lists/$id", load: () => import("@/features/prices/PriceListPage"), permission, words },
  ],
  nav: [],
  create: [],
});
