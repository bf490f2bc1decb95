import { ActionIcon, Button } from "@mantine/core";
import { IconChevronDown, IconFilter, IconShieldCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useInfiniteList } from "@/shared/data/useInfiniteList";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { EmptyState } from "@/shared/ui/EmptyState";
import { toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";
import { LoadedRows } from "../Loaded";
import { MoreRows } from "../MoreRows";
import { type RowColumn, Rows } from "../Rows";
import settings from "../Settings.module.css";
import { SettingsPlace } from "../SettingsPlace";
import type { AuditEntry } from "../settingsTypes";
import classes from "./Audit.module.css";
import { AuditFilters } from "./AuditFilters";
import { actionWords } from "./actionOptions";
import { ChainCheck } from "./ChainCheck";
import { ChangeLines } from "./ChangeLines";
import { EntryDetails } from "./EntryDetails";
import { recordAddress } from "./recordAddress";
import { type AuditSearch, useAuditSearch } from "./useAuditSearch";

function Subject({ entry, search }: { entry: AuditEntry; search: AuditSearch }) {
  const { t } = useTranslation("audit");
  const format = useFormat();
  const { subject, count = 1 } = entry;
  const href = recordAddress(subject?.kind, subject?.id);
  const kind = subject?.kind && t(`kinds.${subject.kind}`, { defaultValue: subject.kind });
  const name = subject?.label ?? kind ?? "";
  return (
    <div className={classes.subject}>
      <span>
        {href ? (
          <AddressLink href={href}>
            <bdi>{name}</bdi>
          </AddressLink>
        ) : (
          <bdi>{name}</bdi>
        )}
        {count > 1 && ` × ${format.number(count)}`}
        {subject?.label && kind && <span className={settings.sub}> {kind}</span>}
      </span>
      {subject?.id && search.query.subjectId !== subject.id && (
        <ActionIcon
          size={24}
          title={t("only")}
          aria-label={`${t("only")}: ${name}`}
          onClick={() => search.update({ subjectId: subject.id, about: name || undefined })}
        >
          <IconFilter size={14} />
        </ActionIcon>
      )}
    </div>
  );
}

function useAuditColumns(search: AuditSearch, open: ReadonlySet<string>): RowColumn<AuditEntry>[] {
  const { t } = useTranslation("audit");
  return [
    {
      name: "at",
      head: t("at"),
      width: 160,
      cell: (entry) => (
        <span className={classes.at}>
          <When at={entry.at} real exact />
        </span>
      ),
    },
    { name: "who", head: t("who"), width: 150, cell: (entry) => <bdi>{entry.actor.name}</bdi> },
    { name: "action", head: t("action"), width: 190, cell: (entry) => actionWords(t, entry.action) },
    {
      name: "subject",
      head: t("subject"),
      width: 240,
      cell: (entry) => <Subject entry={entry} search={search} />,
    },
    {
      name: "changes",
      head: t("changes"),
      cell: (entry) => entry.changes && <ChangeLines entry={entry} isOpen={open.has(entry.id)} />,
    },
  ];
}

export default function AuditPage() {
  const { t } = useTranslation("audit");
  const search = useAuditSearch();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const list = useInfiniteList("audit", "/api/admin/audit", search.query);
  const columns = useAuditColumns(search, open);
  const verify = useMutation({
    mutationFn: () => http.post("/api/admin/audit/verify"),
    onError: (error) => toastFailed(error),
  });
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <SettingsPlace
      name="audit"
      primary={
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={16} />}
          loading={verify.isPending}
          onClick={() => verify.mutate()}
        >
          {t("verify")}
        </Button>
      }
    >
      {verify.data && <ChainCheck key={verify.data.id} jobId={verify.data.id} />}
      <AuditFilters search={search} />
      <LoadedRows
        list={list}
        empty={<EmptyState icon={IconShieldCheck} title={search.isFiltered ? t("noneFound") : t("none")} />}
      >
        <Rows
          label={t("title")}
          rows={list.rows}
          keyOf={(entry) => entry.id}
          columns={columns}
          actionsHead={t("details")}
          actions={(entry) => (
            <ActionIcon
              size={24}
              aria-label={`${t("details")}: ${actionWords(t, entry.action)}`}
              aria-expanded={open.has(entry.id)}
              onClick={() => toggle(entry.id)}
            >
              <IconChevronDown size={14} className={classes.turn} />
            </ActionIcon>
          )}
          below={(entry) => open.has(entry.id) && <EntryDetails entry={entry} />}
        />
        <MoreRows list={list} />
      </LoadedRows>
    </SettingsPlace>
  );
}
