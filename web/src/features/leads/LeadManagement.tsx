import { Button, Menu, SegmentedControl } from "@mantine/core";
import {
  IconArrowsSplit,
  IconFileImport,
  IconForms,
  IconPlus,
  IconReportAnalytics,
  IconShare,
  IconUserQuestion,
} from "@tabler/icons-react";
import { Link, useLocation } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { ExportItems } from "@/shared/data/ExportItems";
import { FilterChips } from "@/shared/data/FilterChips";
import { ListPage } from "@/shared/data/ListPage";
import { useInfiniteList, useListCount } from "@/shared/data/useInfiniteList";
import { useListState } from "@/shared/data/useListState";
import { ViewPicker } from "@/shared/data/ViewPicker";
import { firstValue } from "@/shared/nav/search";
import { rememberTrail } from "@/shared/nav/trail";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { EmptyState } from "@/shared/ui/EmptyState";
import { PageHead } from "@/shared/ui/PageHead";
import { LeadBoard } from "./LeadBoard";
import { LeadBulk } from "./LeadBulk";
import { LeadCard } from "./LeadCard";
import { LeadCreate } from "./LeadCreate";
import { LeadPeek } from "./LeadPeek";
import { exportColumns, useLeadColumns } from "./leadColumns";
import { useLeadSave } from "./leadEdits";
import { filterFields, useLeadFilters } from "./leadFilters";
import classes from "./leads.module.css";
import { listDefaults, useBuiltInViews } from "./leadViews";

const path = "/api/crm/leads";

function NoLeads({ mayWrite, onCreate }: { mayWrite: boolean; onCreate: () => void }) {
  const { t } = useTranslation("leads");
  const mayImport = useCan()("imports:run");
  return (
    <EmptyState icon={IconUserQuestion} title={t("empty.title")} text={t("empty.text")}>
      {mayWrite && (
        <Button.Group>
          <Button onClick={onCreate}>{t("create.title")}</Button>
          {mayImport && (
            <Button component={Link} to="/imports" variant="default" leftSection={<IconFileImport size={14} />}>
              {t("empty.import")}
            </Button>
          )}
        </Button.Group>
      )}
    </EmptyState>
  );
}

/** Leads as a list or as a board by status; both show what the filters find. */
export default function LeadManagement() {
  const { t } = useTranslation("leads");
  const can = useCan();
  const controls = useListState(filterFields, listDefaults);
  const [search, update] = useUrlSearch();
  const { href } = useLocation();
  const isBoard = firstValue(search, "as") === "board";
  const rows = useInfiniteList("leads", path, controls.query);
  const total = useListCount("leads", path, controls.query);
  const [touched, setTouched] = useState(false);
  const columns = useLeadColumns(touched);
  const save = useLeadSave();
  const specs = useLeadFilters();
  const builtIn = useBuiltInViews();
  const mayWrite = can("leads:write");
  const creating = firstValue(search, "new") !== undefined;
  const openCreate = useCallback((open: boolean) => update({ new: open ? "1" : undefined }), [update]);
  const ids = useMemo(() => rows.rows.map((row) => row.id), [rows.rows]);
  useEffect(() => rememberTrail("leads", { href, ids }), [href, ids]);

  const way = (
    <SegmentedControl
      size="xs"
      aria-label={t("as.title")}
      data={[
        { value: "list", label: t("as.list") },
        { value: "board", label: t("as.board") },
      ]}
      value={isBoard ? "board" : "list"}
      onChange={(as) => update({ as: as === "board" ? "board" : undefined })}
    />
  );
  const primary = (
    <>
      {way}
      {mayWrite && (
        <Button leftSection={<IconPlus size={14} />} onClick={() => openCreate(true)}>
          {t("create.title")}
        </Button>
      )}
    </>
  );
  const menu = (
    <>
      <Menu.Item component={Link} to="/leads/report" leftSection={<IconReportAnalytics size={14} />}>
        {t("report.title")}
      </Menu.Item>
      <Menu.Item component={Link} to="/leads/referrals" leftSection={<IconShare size={14} />}>
        {t("referralLinks")}
      </Menu.Item>
      {can("leads:forms") && (
        <Menu.Item component={Link} to="/leads/forms" leftSection={<IconForms size={14} />}>
          {t("forms.title")}
        </Menu.Item>
      )}
      {can("leads:assign") && (
        <Menu.Item component={Link} to="/leads/handling" leftSection={<IconArrowsSplit size={14} />}>
          {t("handling.title")}
        </Menu.Item>
      )}
      {can("leads:export") && (
        <ExportItems path={path} query={controls.query} columns={exportColumns(controls.state.columns)} />
      )}
    </>
  );
  return (
    // What a cell can be set to is fetched when somebody begins to do something, not before the rows.
    <div
      style={{ display: "contents" }}
      onPointerDownCapture={() => setTouched(true)}
      onKeyDownCapture={() => setTouched(true)}
    >
      {isBoard ? (
        <div className={classes.page}>
          <PageHead
            title={t("title")}
            count={total}
            view={<ViewPicker list="leads" controls={controls} builtIn={builtIn} />}
            primary={primary}
            menu={menu}
          />
          <FilterChips specs={specs.filter((spec) => spec.field !== "status")} controls={controls} />
          <LeadBoard query={controls.query} />
        </div>
      ) : (
        <ListPage
          list="leads"
          views="leads"
          builtIn={builtIn}
          title={t("title")}
          label={t("title")}
          specs={specs}
          rows={rows}
          total={total}
          columns={columns}
          controls={controls}
          nameOf={(row) => row.name}
          hrefOf={(row) => `/leads/${row.id}`}
          card={(row) => <LeadCard lead={row} />}
          save={mayWrite ? save : undefined}
          bulk={(selection, clear) => (
            <LeadBulk
              selection={selection}
              count={selection.everything ? (total ?? 0) : selection.ids.size}
              query={controls.query}
              deleted={controls.state.filters.deleted?.[0] === "true"}
              onDone={clear}
            />
          )}
          peek={(id) => <LeadPeek id={id} />}
          primary={primary}
          menu={menu}
          empty={<NoLeads mayWrite={mayWrite} onCreate={() => openCreate(true)} />}
        />
      )}
      {creating && mayWrite && <LeadCreate onClose={() => openCreate(false)} />}
    </div>
  );
}
