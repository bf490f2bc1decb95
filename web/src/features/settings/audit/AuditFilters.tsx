import { Button, Group, Pill, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SearchField } from "@/shared/data/SearchField";
import { DayInput } from "@/shared/ui/DayInput";
import classes from "../Settings.module.css";
import { colleaguesQuery } from "../settingsQueries";
import { actionOptions } from "./actionOptions";
import type { AuditSearch } from "./useAuditSearch";

/** By words, person, deed and time; all of it in the address. */
export function AuditFilters({ search }: { search: AuditSearch }) {
  const { t } = useTranslation("audit");
  const { data: colleagues } = useQuery(colleaguesQuery);
  const { query, update, isFiltered, clear, subjectLabel } = search;
  return (
    <search className={classes.tools}>
      <SearchField value={query.q ?? ""} onChange={(q) => update({ q: q || undefined }, { replace: true })} />
      <Select
        className={classes.filter}
        size="xs"
        label={t("who")}
        placeholder={t("anybody")}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t("anybody") }}
        nothingFoundMessage={t("noneFound")}
        data={(colleagues?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={query.actorId ?? null}
        onChange={(actorId) => update({ actorId: actorId ?? undefined })}
      />
      <Select
        className={classes.filter}
        size="xs"
        label={t("action")}
        placeholder={t("anything")}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t("anything") }}
        nothingFoundMessage={t("noneFound")}
        data={actionOptions(t)}
        value={query.action ?? null}
        onChange={(action) => update({ action: action ?? undefined })}
      />
      <div className={classes.filter}>
        <DayInput
          label={t("from")}
          value={query["at.gte"] ?? null}
          onChange={(day) => update({ "at.gte": day ?? undefined })}
        />
      </div>
      <div className={classes.filter}>
        <DayInput
          label={t("until")}
          value={query["at.lte"] ?? null}
          onChange={(day) => update({ "at.lte": day ?? undefined })}
        />
      </div>
      {isFiltered && (
        <Button variant="subtle" color="gray" onClick={clear}>
          {t("clear")}
        </Button>
      )}
      {(query.subjectId || query.requestId) && (
        <Group gap="xs" className={classes.wholeRow}>
          {query.subjectId && (
            <Pill
              withRemoveButton
              removeButtonProps={{ "aria-label": t("clear"), "aria-hidden": false, tabIndex: 0 }}
              onRemove={() => update({ subjectId: undefined, about: undefined })}
            >
              {t("onlyRecord", { name: subjectLabel ?? query.subjectId.slice(0, 8) })}
            </Pill>
          )}
          {query.requestId && (
            <Pill
              withRemoveButton
              removeButtonProps={{ "aria-label": t("clear"), "aria-hidden": false, tabIndex: 0 }}
              onRemove={() => update({ requestId: undefined })}
            >
              {t("onlyRequest", { name: query.requestId })}
            </Pill>
          )}
        </Group>
      )}
    </search>
  );
}
