import { IconShoppingCart } from "@tabler/icons-react";
import { defineArea } from "@/shared/nav/area";

export default defineArea({
  screens: [
    {
      path: "/orders",
      load: () => import("@/features/orders/OrderList"),
      permission: "orders:read",
      words: ["orders"],
    },
    {
      path: "/orders/$id",
      load: () => import("@/features/orders/OrderPage"),
      permission: "orders:read",
      words: ["orders"],
    },
  ],
  nav: [
    {
      to: "/orders",
      label: { en: "Orders", fa: "سفارش‌ها", ar: "الطلبات" },
      icon: IconShoppingCart,
      section: "areas",
      order: 20,
      permission: "orders:read",
    },
  ],
});
