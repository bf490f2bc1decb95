import { Button } from "@mantine/core";
import { IconFileImport, IconShoppingCart } from "@tabler/icons-react";
import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { ExportItems } from "@/shared/data/ExportItems";
import { ListPage } from "@/shared/data/ListPage";
import { useInfiniteList, useListCount } from "@/shared/data/useInfiniteList";
import { useListState } from "@/shared/data/useListState";
import { rememberTrail } from "@/shared/nav/trail";
import { EmptyState } from "@/shared/ui/EmptyState";
import { OrderCard } from "./OrderCard";
import { OrderDetails } from "./OrderDetails";
import { useOrderColumns } from "./orderColumns";
import { filterFields, listDefaults, useOrderFilters } from "./orderFields";

const path = "/api/crm/orders";

export default function OrderList() {
  const { t } = useTranslation("orders");
  const mayImport = useCan()("imports:run");
  const controls = useListState(filterFields, listDefaults);
  const { href } = useLocation();
  const rows = useInfiniteList("orders", path, controls.query);
  const total = useListCount("orders", path, controls.query);
  const ids = useMemo(() => rows.rows.map((row) => row.id), [rows.rows]);
  useEffect(() => rememberTrail("orders", { href, ids }), [href, ids]);
  return (
    <ListPage
      list="orders"
      views="orders"
      title={t("title")}
      label={t("title")}
      specs={useOrderFilters()}
      rows={rows}
      total={total}
      columns={useOrderColumns()}
      controls={controls}
      nameOf={(row) => row.number}
      hrefOf={(row) => `/orders/${row.id}`}
      card={(row) => <OrderCard order={row} />}
      peek={(id) => <OrderDetails id={id} />}
      menu={<ExportItems path={path} query={controls.query} columns={controls.state.columns} />}
      empty={
        <EmptyState icon={IconShoppingCart} title={t("empty.title")} text={t("empty.text")}>
          {mayImport && (
            <Button component={Link} to="/imports" leftSection={<IconFileImport size={14} />}>
              {t("empty.import")}
            </Button>
          )}
        </EmptyState>
      }
    />
  );
}
