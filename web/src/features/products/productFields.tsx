import { Badge } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { useFieldWords } from "@/shared/customFields/useFieldWords";
import type { CellEdit, Column, EditValue } from "@/shared/data/columns";
import type { FilterSpec, Option } from "@/shared/data/filters";
import type { ListDefaults } from "@/shared/data/listState";
import { useRecordEdit } from "@/shared/data/useRecordEdit";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";
import type { Product } from "./product";

export const listDefaults: ListDefaults = {
  sort: "name",
  columns: ["name", "sku", "category", "price", "stock", "active"],
  density: "compact",
};

const none: Option[] = [];

function useCategoryOptions(wanted: boolean): Option[] {
  const { data } = useQuery({
    queryKey: ["product-categories", "all"],
    queryFn: ({ signal }) => http.get("/api/crm/product-categories", { signal }),
    enabled: wanted,
    staleTime: 60_000,
  });
  return useMemo(() => data?.items.map(({ name }) => ({ value: name, label: name })) ?? none, [data]);
}

export const filterFields = ["category", "active", "price", "stock", "sku"];

export function useProductFilters(): FilterSpec[] {
  const { t } = useTranslation("products");
  return useMemo(
    () => [
      { kind: "lookup", field: "category", label: t("field.category"), useOptions: useCategoryOptions },
      { kind: "flag", field: "active", label: t("onSale") },
      { kind: "number", field: "price", label: t("field.price"), money: true },
      { kind: "number", field: "stock", label: t("field.stock") },
      { kind: "text", field: "sku", label: t("field.sku"), fragment: true },
    ],
    [t],
  );
}

const edit = (name: keyof Product, kind: CellEdit<Product>["kind"], options?: Option[]): CellEdit<Product> => ({
  kind,
  options,
  value: (row) => row[name] as EditValue | undefined,
  patch: (value) => ({ [name]: value }) as Partial<Product>,
});

const activeEdit = (t: (key: string) => string): CellEdit<Product> => ({
  kind: "select",
  options: [
    { value: "true", label: t("onSale") },
    { value: "false", label: t("offSale") },
  ],
  value: (row) => String(row.active),
  patch: (value) => ({ active: value === "true" }),
});

/** How each value of a product looks and is edited, in the list as on its page. */
export function useProductColumns(): Column<Product>[] {
  const { t } = useTranslation("products");
  const format = useFormat();
  const knowsCosts = useCan()("products:cost");
  const categories = useCategoryOptions(true);
  return useMemo(() => {
    const column = (id: string, width: number, rest: Partial<Column<Product>>): Column<Product> => ({
      id,
      header: t(`field.${id}`),
      width,
      cell: () => null,
      ...rest,
    });
    const money = (name: "price" | "cost"): Partial<Column<Product>> => ({
      end: true,
      sort: name === "price" ? "price" : undefined,
      cell: (row) => <Money value={row[name]} currency={row.currency} />,
      edit: edit(name, "number"),
    });
    return [
      column("name", 320, { sort: "name", cell: (row) => <bdi>{row.name}</bdi>, edit: edit("name", "text") }),
      column("sku", 140, { sort: "sku", cell: (row) => <Bdi>{row.sku}</Bdi> }),
      column("category", 180, {
        cell: (row) => <bdi>{row.category}</bdi>,
        edit: categories.length ? edit("category", "select", categories) : edit("category", "text"),
      }),
      column("price", 140, money("price")),
      ...(knowsCosts ? [column("cost", 140, money("cost"))] : []),
      column("stock", 100, {
        end: true,
        cell: (row) => (row.stock === undefined || row.stock === null ? null : format.number(row.stock, 3)),
        edit: edit("stock", "number"),
      }),
      column("active", 110, {
        cell: (row) => (
          <Badge variant="default" size="sm" tt="none" fw={500} c={row.active ? undefined : "dimmed"}>
            {t(row.active ? "onSale" : "offSale")}
          </Badge>
        ),
        edit: activeEdit(t as (key: string) => string),
      }),
      column("externalId", 140, { cell: (row) => <Bdi>{row.externalId}</Bdi>, edit: edit("externalId", "text") }),
    ];
  }, [t, format, categories, knowsCosts]);
}

export function useProductSave() {
  const { t } = useTranslation("products");
  const edits = useMemo(() => ({ active: activeEdit(t as (key: string) => string) }), [t]);
  const words = useFieldWords("products", edits);
  return useRecordEdit({ resource: "products", path: "/api/crm/products/{id}", ...words });
}
