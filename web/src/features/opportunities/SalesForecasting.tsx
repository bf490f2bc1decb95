import { NativeSelect, Skeleton, Tabs } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Option } from "@/shared/data/filters";
import { usePeople, useTerritoryOptions } from "@/shared/data/lookups";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { AddressLink } from "@/shared/ui/AddressLink";
import { PageHead } from "@/shared/ui/PageHead";
import { ForecastPart } from "./ForecastPart";
import type { Whose } from "./forecast";
import { PerformancePart } from "./PerformancePart";
import classes from "./SalesForecasting.module.css";

const tabs = ["forecast", "performance"] as const;

export function PartSkeleton() {
  return (
    <div className={classes.parts} aria-hidden data-testid="forecast-skeleton">
      <Skeleton h={72} />
      <Skeleton h={280} />
      <Skeleton h={280} />
    </div>
  );
}

/** What deals are to bring, and how selling went; every number opens the list behind it. */
export default function SalesForecasting() {
  const { t } = useTranslation("opportunities");
  const [search, update] = useUrlSearch();
  const people = usePeople();
  const territories = useTerritoryOptions(true);
  const whose = { owner: firstValue(search, "owner"), territory: firstValue(search, "territory") };
  const tab = tabs.find((one) => one === firstValue(search, "tab")) ?? "forecast";
  const choice = (name: keyof Whose, label: string, data: Option[]) => (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={whose[name] ?? ""}
      onChange={(event) => update({ [name]: event.currentTarget.value || undefined })}
      data={data}
    />
  );
  return (
    <div className={classes.page}>
      <PageHead
        title={t("forecast.title")}
        view={<AddressLink href="/opportunities">{t("board.title")}</AddressLink>}
        primary={
          <div className={classes.choices}>
            {choice("owner", t("field.owner"), [
              { value: "", label: t("filter.allOwners") },
              { value: "me", label: t("shared:filter.me") },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ])}
            {territories.length > 0 &&
              choice("territory", t("field.territory"), [
                { value: "", label: t("filter.allTerritories") },
                { value: "none", label: t("performance.noTerritory") },
                ...territories,
              ])}
          </div>
        }
      />
      <Tabs
        value={tab}
        onChange={(next) => update({ tab: next === "forecast" ? undefined : (next ?? undefined) })}
        keepMounted={false}
      >
        <Tabs.List px="lg">
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`${one}.tab`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="forecast">
          <ForecastPart whose={whose} />
        </Tabs.Panel>
        <Tabs.Panel value="performance">
          <PerformancePart whose={whose} />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
