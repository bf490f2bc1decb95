import { NativeSelect, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePeople, useTerritoryOptions } from "@/shared/data/lookups";
import { SearchField } from "@/shared/data/SearchField";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { pipelinesQuery, pipelineWords } from "./deal";
import { quartersAround, useQuarterWords } from "./quarters";
import classes from "./SalesPipeline.module.css";
import { useToday } from "./useToday";

/** What the board is narrowed by; all of it is in the address, spelt as the API spells it. */
export const boardFilters = ["q", "owner", "territory", "quarter", "pipelineId", "stalled"] as const;

export function BoardFilters({ children }: { children?: ReactNode }) {
  const { t } = useTranslation("opportunities");
  const [search, update] = useUrlSearch();
  const people = usePeople();
  const territories = useTerritoryOptions(true);
  const { data: pipelines } = useQuery(pipelinesQuery);
  const today = useToday();
  const quarterWords = useQuarterWords();
  const choice = (name: (typeof boardFilters)[number], label: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={firstValue(search, name) ?? ""}
      onChange={(event) => update({ [name]: event.currentTarget.value || undefined })}
      data={data}
    />
  );
  const several = (pipelines?.items.length ?? 0) > 1;
  return (
    <div className={classes.bar}>
      <div className={classes.filters} role="search" aria-label={t("shared:filter.add")}>
        <SearchField
          value={firstValue(search, "q") ?? ""}
          onChange={(next) => update({ q: next || undefined }, { replace: true })}
        />
        {several &&
          choice(
            "pipelineId",
            t("field.pipelineId"),
            (pipelines?.items ?? []).map(({ id, name, standard }) => ({
              value: standard ? "" : id,
              label: pipelineWords(t as (key: string) => string, name),
            })),
          )}
        {choice("owner", t("field.owner"), [
          { value: "", label: t("filter.allOwners") },
          { value: "me", label: t("shared:filter.me") },
          { value: "none", label: t("shared:filter.nobody") },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ])}
        {territories.length > 0 &&
          choice("territory", t("field.territory"), [{ value: "", label: t("filter.allTerritories") }, ...territories])}
        {choice("quarter", t("field.quarter"), [
          { value: "", label: t("filter.anyTime") },
          ...quartersAround(today, firstValue(search, "quarter")).map((quarter) => ({
            value: quarter,
            label: quarterWords(quarter),
          })),
        ])}
        {choice("stalled", t("field.stalled"), [
          { value: "", label: t("filter.moving") },
          { value: "true", label: t("filter.onlyStalled") },
        ])}
      </div>
      <Text component="div" className={classes.summary} fz="xs">
        {children}
      </Text>
    </div>
  );
}
