import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import type { FilterSpec, Option } from "@/shared/data/filters";
import type { ListDefaults } from "@/shared/data/listState";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";

export const statuses = [
  "PENDING",
  "CONFIRMED",
  "PROCESSING",
  "SHIPPED",
  "DELIVERED",
  "CANCELLED",
  "REFUNDED",
] as const;
export const payments = ["PENDING", "PAID", "FAILED", "REFUNDED", "PARTIALLY_REFUNDED"] as const;
export const kinds = ["ORDER", "RETURN", "ADJUSTMENT"] as const;

export const listDefaults: ListDefaults = {
  sort: "-placedAt",
  columns: ["number", "placedAt", "customerName", "kind", "status", "paymentStatus", "lineCount", "total"],
  density: "compact",
};

const none: Option[] = [];

/** Only the customer that the address names is offered: one comes here from a customer, not the other way round. */
function useNamedCustomer(): Option[] {
  const [search] = useUrlSearch();
  const id = firstValue(search, "customerId");
  const { data } = useQuery({
    queryKey: ["customers", "record", id],
    queryFn: ({ signal }) => http.get("/api/crm/customers/{id}", { path: { id: id ?? "" }, signal }),
    enabled: id !== undefined,
  });
  return useMemo(() => (data ? [{ value: data.id, label: data.name }] : none), [data]);
}

function specsOf(t: (key: string) => string): FilterSpec[] {
  const label = (name: string) => t(`field.${name}`);
  const words = (values: readonly string[], prefix: string) =>
    values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
  return [
    { kind: "enum", field: "kind", label: label("kind"), options: words(kinds, "kind") },
    { kind: "enum", field: "status", label: label("status"), options: words(statuses, "status") },
    { kind: "enum", field: "paymentStatus", label: label("paymentStatus"), options: words(payments, "payment") },
    { kind: "date", field: "placedAt", label: label("placedAt") },
    { kind: "number", field: "total", label: label("total"), money: true },
    { kind: "lookup", field: "customerId", label: label("customerName"), useOptions: useNamedCustomer },
  ];
}

export const filterFields = specsOf((key) => key).map((spec) => spec.field);

export function useOrderFilters(): FilterSpec[] {
  const { t } = useTranslation("orders");
  return useMemo(() => specsOf(t as (key: string) => string), [t]);
}
