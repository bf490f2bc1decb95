import { IconTools } from "@tabler/icons-react";
import { defineArea } from "@/shared/nav/area";

export default defineArea({
  screens: [
    {
      path: "/products",
      load: () => import("@/features/products/ProductList"),
      permission: "products:read",
      words: ["products"],
    },
    {
      path: "/products/$id",
      load: () => import("@/features/products/ProductPage"),
      permission: "products:read",
      words: ["products"],
    },
  ],
  nav: [
    {
      to: "/products",
      label: { en: "Products", fa: "کالاها", ar: "المنتجات" },
      icon: IconTools,
      section: "areas",
      order: 30,
      permission: "products:read",
    },
  ],
});
