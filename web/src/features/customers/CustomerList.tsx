import { Button, Menu } from "@mantine/core";
import { IconFileImport, IconLayoutKanban, IconPlus, IconUsers, IconUsersGroup } from "@tabler/icons-react";
import { Link, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CustomerRow } from "@/shared/api/types";
import { useCan } from "@/shared/auth/me";
import { ExportItems } from "@/shared/data/ExportItems";
import { ListPage } from "@/shared/data/ListPage";
import { useInfiniteList, useListCount } from "@/shared/data/useInfiniteList";
import { useListState } from "@/shared/data/useListState";
import { firstValue } from "@/shared/nav/search";
import { rememberTrail } from "@/shared/nav/trail";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { EmptyState } from "@/shared/ui/EmptyState";
import { CustomerCard } from "./CustomerCard";
import { exportColumns, useCustomerColumns } from "./customerColumns";
import { filterFields, useCustomerFilters } from "./customerFilters";
import { listDefaults, useBuiltInViews } from "./customerViews";
import { useCustomerSave } from "./useCustomerSave";

// Fetched when somebody does something with a row, not before the rows.
const BulkActions = lazy(async () => ({ default: (await import("./BulkActions")).BulkActions }));
const CustomerCreate = lazy(async () => ({ default: (await import("./CustomerCreate")).CustomerCreate }));
const CustomerPeek = lazy(async () => ({ default: (await import("./CustomerPeek")).CustomerPeek }));
const StageDialog = lazy(async () => ({ default: (await import("./StageDialog")).StageDialog }));

const path = "/api/crm/customers";

function NoCustomers({ mayWrite, onCreate }: { mayWrite: boolean; onCreate: () => void }) {
  const { t } = useTranslation("customers");
  const mayImport = useCan()("imports:run");
  return (
    <EmptyState icon={IconUsers} title={t("empty.title")} text={t("empty.text")}>
      {mayWrite && (
        <Button.Group>
          {mayImport && (
            <Button component={Link} to="/imports" leftSection={<IconFileImport size={14} />}>
              {t("empty.import")}
            </Button>
          )}
          <Button variant={mayImport ? "default" : "filled"} onClick={onCreate}>
            {t("create.title")}
          </Button>
        </Button.Group>
      )}
    </EmptyState>
  );
}

export default function CustomerList() {
  const { t } = useTranslation("customers");
  const can = useCan();
  const controls = useListState(filterFields, listDefaults);
  const [search, update] = useUrlSearch();
  const { href } = useLocation();
  const rows = useInfiniteList("customers", path, controls.query);
  const total = useListCount("customers", path, controls.query);
  const [staged, setStaged] = useState<CustomerRow>();
  const [touched, setTouched] = useState(false);
  const columns = useCustomerColumns(setStaged, touched);
  const save = useCustomerSave();
  const mayWrite = can("customers:write");
  const creating = firstValue(search, "new") !== undefined;
  const openCreate = useCallback((open: boolean) => update({ new: open ? "1" : undefined }), [update]);
  const ids = useMemo(() => rows.rows.map((row) => row.id), [rows.rows]);
  useEffect(() => rememberTrail("customers", { href, ids }), [href, ids]);

  const touch = () => setTouched(true);

  return (
    // What a cell can be set to is fetched when somebody begins to do something, not before the rows.
    <div style={{ display: "contents" }} onPointerDownCapture={touch} onKeyDownCapture={touch}>
      <ListPage
        list="customers"
        views="customers"
        builtIn={useBuiltInViews()}
        title={t("title")}
        label={t("title")}
        specs={useCustomerFilters()}
        rows={rows}
        total={total}
        columns={columns}
        controls={controls}
        nameOf={(row) => row.name}
        hrefOf={(row) => `/customers/${row.id}`}
        card={(row) => <CustomerCard customer={row} />}
        save={mayWrite ? save : undefined}
        bulk={(selection, clear) => (
          <Suspense>
            <BulkActions
              selection={selection}
              count={selection.everything ? (total ?? 0) : selection.ids.size}
              query={controls.query}
              deleted={controls.state.filters.deleted?.[0] === "true"}
              onDone={clear}
            />
          </Suspense>
        )}
        peek={(id) => (
          <Suspense>
            <CustomerPeek id={id} />
          </Suspense>
        )}
        primary={
          mayWrite && (
            <Button leftSection={<IconPlus size={14} />} onClick={() => openCreate(true)}>
              {t("create.title")}
            </Button>
          )
        }
        menu={
          <>
            <Menu.Item component={Link} to="/customers/board" leftSection={<IconLayoutKanban size={14} />}>
              {t("board.title")}
            </Menu.Item>
            {can("segments:write") && (
              <Menu.Item
                component={Link}
                to={`/segments/new${href.includes("?") ? href.slice(href.indexOf("?")) : ""}`}
                leftSection={<IconUsersGroup size={14} />}
              >
                {t("asSegment")}
              </Menu.Item>
            )}
            {can("customers:export") && (
              <ExportItems path={path} query={controls.query} columns={exportColumns(controls.state.columns)} />
            )}
          </>
        }
        empty={<NoCustomers mayWrite={mayWrite} onCreate={() => openCreate(true)} />}
      />
      <Suspense>
        {creating && mayWrite && <CustomerCreate onClose={() => openCreate(false)} />}
        {staged && mayWrite && <StageDialog customer={staged} onClose={() => setStaged(undefined)} />}
      </Suspense>
    </div>
  );
}
