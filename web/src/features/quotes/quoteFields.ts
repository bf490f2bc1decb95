import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import type { FilterSpec, Option } from "@/shared/data/filters";
import type { ListDefaults } from "@/shared/data/listState";
import { ownerFilter } from "@/shared/data/lookups";
import type { BuiltInView } from "@/shared/data/ViewPicker";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { approvals, statuses } from "./quote";

export const listDefaults: ListDefaults = {
  sort: "-createdAt",
  columns: ["number", "customerName", "title", "status", "total", "validUntil", "ownerName", "createdAt"],
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

/** The same of products: their number in the analytics opens this list. */
function useNamedProduct(): Option[] {
  const [search] = useUrlSearch();
  const id = firstValue(search, "productId");
  const { data } = useQuery({
    queryKey: ["products", "record", id],
    queryFn: ({ signal }) => http.get("/api/crm/products/{id}", { path: { id: id ?? "" }, signal }),
    enabled: id !== undefined,
  });
  return useMemo(() => (data ? [{ value: data.id, label: data.name }] : none), [data]);
}

function specsOf(t: (key: string) => string): FilterSpec[] {
  const label = (name: string) => t(`field.${name}`);
  const options = statuses.map((value) => ({ value, label: t(`status.${value}`) }));
  return [
    { kind: "enum", field: "status", label: label("status"), options },
    ownerFilter(label("ownerId")),
    {
      kind: "enum",
      field: "approval",
      label: label("approval"),
      options: approvals.map((value) => ({ value, label: t(`approval.short.${value}`) })),
    },
    { kind: "number", field: "total", label: label("total"), money: true },
    { kind: "date", field: "validUntil", label: label("validUntil") },
    { kind: "date", field: "createdAt", label: label("createdAt") },
    { kind: "date", field: "sentAt", label: label("sentAt") },
    { kind: "date", field: "decidedAt", label: label("decidedAt") },
    { kind: "flag", field: "converted", label: label("converted") },
    { kind: "flag", field: "revised", label: label("revised") },
    { kind: "lookup", field: "productId", label: label("product"), useOptions: useNamedProduct },
    { kind: "lookup", field: "customerId", label: label("customerName"), useOptions: useNamedCustomer },
  ];
}

export const filterFields = specsOf((key) => key).map((spec) => spec.field);

export function useQuoteFilters(): FilterSpec[] {
  const { t } = useTranslation("quotes");
  return useMemo(() => specsOf(t as (key: string) => string), [t]);
}

/** The views that everybody has. */
export function useQuoteViews(): BuiltInView[] {
  const { t } = useTranslation("quotes");
  return useMemo(
    (): BuiltInView[] => [
      { id: "mine", name: t("view.mine"), query: { filters: { owner: ["me"] } } },
      {
        id: "open",
        name: t("view.open"),
        query: { filters: { status: ["SENT", "VIEWED"], revised: ["false"] }, sort: "validUntil" },
      },
      {
        id: "toApprove",
        name: t("view.toApprove"),
        query: { filters: { approval: ["ASKED"] } },
      },
      {
        id: "toOrder",
        name: t("view.toOrder"),
        query: { filters: { status: ["ACCEPTED"], converted: ["false"] } },
      },
    ],
    [t],
  );
}
