import { Button, Menu } from "@mantine/core";
import { IconFileInvoice, IconPlus } from "@tabler/icons-react";
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
import { QuoteCard } from "./QuoteCard";
import { QuoteContent } from "./QuoteContent";
import { path } from "./quote";
import { useQuoteColumns } from "./quoteColumns";
import { filterFields, listDefaults, useQuoteFilters, useQuoteViews } from "./quoteFields";

export default function QuoteList() {
  const { t } = useTranslation("quotes");
  const can = useCan();
  const controls = useListState(filterFields, listDefaults);
  const { href } = useLocation();
  const rows = useInfiniteList("quotes", path, controls.query);
  const total = useListCount("quotes", path, controls.query);
  const ids = useMemo(() => rows.rows.map((row) => row.id), [rows.rows]);
  useEffect(() => rememberTrail("quotes", { href, ids }), [href, ids]);
  const create = can("quotes:write") && (
    <Button component={Link} to="/quotes/new" leftSection={<IconPlus size={14} />}>
      {t("create")}
    </Button>
  );
  return (
    <ListPage
      list="quotes"
      views="quotes"
      builtIn={useQuoteViews()}
      title={t("title")}
      label={t("title")}
      specs={useQuoteFilters()}
      rows={rows}
      total={total}
      columns={useQuoteColumns()}
      controls={controls}
      nameOf={(row) => row.number}
      hrefOf={(row) => `/quotes/${row.id}`}
      card={(row) => <QuoteCard quote={row} />}
      peek={(id) => <QuoteContent id={id} />}
      primary={create}
      menu={
        <>
          <Menu.Item component={Link} to="/analytics/quotes">
            {t("analytics.title")}
          </Menu.Item>
          {can("quotes:export") && <ExportItems path={path} query={controls.query} columns={controls.state.columns} />}
        </>
      }
      empty={
        <EmptyState icon={IconFileInvoice} title={t("empty.title")} text={t("empty.text")}>
          {create}
        </EmptyState>
      }
    />
  );
}
