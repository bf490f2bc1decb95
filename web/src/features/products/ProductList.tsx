import { Button, Group, Text } from "@mantine/core";
import { IconFileImport, IconPlus, IconTools } from "@tabler/icons-react";
import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { ExportItems } from "@/shared/data/ExportItems";
import { ListPage } from "@/shared/data/ListPage";
import { useInfiniteList, useListCount } from "@/shared/data/useInfiniteList";
import { useListState } from "@/shared/data/useListState";
import { firstValue } from "@/shared/nav/search";
import { rememberTrail } from "@/shared/nav/trail";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { Bdi } from "@/shared/ui/Bdi";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Money } from "@/shared/ui/Money";
import { ProductCreate } from "./ProductCreate";
import { ProductDetails } from "./ProductDetails";
import { type Product, path } from "./product";
import { filterFields, listDefaults, useProductColumns, useProductFilters, useProductSave } from "./productFields";

function ProductCard({ product }: { product: Product }) {
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text fw={600}>
          <bdi>{product.name}</bdi>
        </Text>
        <Text c="dimmed" fz="xs">
          <Bdi>{product.sku}</Bdi>
          {product.category && (
            <>
              {" · "}
              <bdi>{product.category}</bdi>
            </>
          )}
        </Text>
      </div>
      <Text fw={600}>
        <Money value={product.price} currency={product.currency} />
      </Text>
    </Group>
  );
}

export default function ProductList() {
  const { t } = useTranslation("products");
  const can = useCan();
  const [search, update] = useUrlSearch();
  const controls = useListState(filterFields, listDefaults);
  const { href } = useLocation();
  const rows = useInfiniteList("products", path, controls.query);
  const total = useListCount("products", path, controls.query);
  const save = useProductSave();
  const ids = useMemo(() => rows.rows.map((row) => row.id), [rows.rows]);
  useEffect(() => rememberTrail("products", { href, ids }), [href, ids]);
  const mayWrite = can("products:write");
  const openCreate = (open: boolean) => update({ new: open ? "1" : undefined });
  const create = mayWrite && (
    <Button leftSection={<IconPlus size={14} />} onClick={() => openCreate(true)}>
      {t("create.title")}
    </Button>
  );
  return (
    <>
      <ListPage
        list="products"
        views="products"
        title={t("title")}
        label={t("title")}
        specs={useProductFilters()}
        rows={rows}
        total={total}
        columns={useProductColumns()}
        controls={controls}
        nameOf={(row) => row.name}
        hrefOf={(row) => `/products/${row.id}`}
        card={(row) => <ProductCard product={row} />}
        save={mayWrite ? save : undefined}
        peek={(id) => <ProductDetails id={id} />}
        primary={create}
        menu={<ExportItems path={path} query={controls.query} columns={controls.state.columns} />}
        empty={
          <EmptyState icon={IconTools} title={t("empty.title")} text={t("empty.text")}>
            <Group>
              {can("imports:run") && (
                <Button component={Link} to="/imports" variant="default" leftSection={<IconFileImport size={14} />}>
                  {t("empty.import")}
                </Button>
              )}
              {create}
            </Group>
          </EmptyState>
        }
      />
      {mayWrite && firstValue(search, "new") !== undefined && <ProductCreate onClose={() => openCreate(false)} />}
    </>
  );
}
