import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useCustomFilters } from "@/shared/customFields/customList";
import type { FilterSpec, Option } from "@/shared/data/filters";
import type { ListDefaults } from "@/shared/data/listState";
import { ownerFilter, territoryFilter } from "@/shared/data/lookups";
import { useFormat } from "@/shared/format/FormatProvider";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { pipelinesQuery, pipelineWords, stageWords, standardStages } from "./deal";
import { quartersAround, useQuarterWords } from "./quarters";
import { useToday } from "./useToday";

export const listDefaults: ListDefaults = {
  sort: "expectedClose",
  columns: ["title", "customerName", "stage", "value", "probability", "expectedClose", "ownerId", "nextStep", "age"],
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

function useStages(wanted: boolean): Option[] {
  const { t } = useTranslation("opportunities");
  const { data } = useQuery({ ...pipelinesQuery, enabled: wanted });
  return useMemo(() => {
    const words = t as (key: string) => string;
    const all = data?.items ?? [];
    return all.flatMap((pipeline) =>
      pipeline.stages.map(({ id, stage, name }) => ({
        value: id,
        label: `${all.length > 1 ? `${pipelineWords(words, pipeline.name)}: ` : ""}${stageWords(words, stage, name)}`,
      })),
    );
  }, [data, t]);
}

function useQuarters(): Option[] {
  const quarterWords = useQuarterWords();
  const [search] = useUrlSearch();
  return quartersAround(useToday(), firstValue(search, "quarter")).map((quarter) => ({
    value: quarter,
    label: quarterWords(quarter),
  }));
}

/** The month that the address names: one comes here from a forecast. */
function useNamedMonth(): Option[] {
  const format = useFormat();
  const [search] = useUrlSearch();
  const month = firstValue(search, "month");
  return month ? [{ value: month, label: format.month(`${month}-01`) }] : none;
}

function specsOf(t: (key: string) => string): FilterSpec[] {
  const label = (name: string) => t(`field.${name}`);
  return [
    {
      kind: "enum",
      field: "stage",
      label: label("stage"),
      options: standardStages.map((value) => ({ value, label: t(`stage.${value}`) })),
    },
    { kind: "lookup", field: "stageId", label: label("stageId"), useOptions: useStages },
    ownerFilter(label("owner")),
    territoryFilter(label("territory")),
    { kind: "flag", field: "open", label: label("open") },
    { kind: "flag", field: "stalled", label: label("stalled") },
    { kind: "lookup", field: "quarter", label: label("quarter"), useOptions: useQuarters },
    { kind: "lookup", field: "month", label: label("month"), useOptions: useNamedMonth },
    { kind: "date", field: "expectedClose", label: label("expectedClose") },
    { kind: "date", field: "nextStepDue", label: label("nextStepDue") },
    { kind: "date", field: "closedAt", label: label("closedAt") },
    { kind: "date", field: "createdAt", label: label("createdAt") },
    { kind: "number", field: "value", label: label("value"), money: true },
    { kind: "number", field: "probability", label: label("probability") },
    { kind: "text", field: "lossReason", label: label("lossReason"), fragment: true },
    { kind: "text", field: "competitor", label: label("competitors") },
    { kind: "lookup", field: "customerId", label: label("customerName"), useOptions: useNamedCustomer },
    { kind: "flag", field: "deleted", label: label("deleted") },
  ];
}

export const filterFields = [...specsOf((key) => key).map((spec) => spec.field), "pipelineId", "custom"];

export function useOpportunityFilters(): FilterSpec[] {
  const { t } = useTranslation("opportunities");
  const custom = useCustomFilters("OPPORTUNITY");
  return useMemo(() => [...specsOf(t as (key: string) => string), ...custom], [t, custom]);
}
