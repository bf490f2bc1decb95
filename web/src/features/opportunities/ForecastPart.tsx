import { Button } from "@mantine/core";
import { IconTarget } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { Money } from "@/shared/ui/Money";
import { Attainment, Figure } from "./Figure";
import { ForecastChart } from "./ForecastChart";
import { ForecastTable } from "./ForecastTable";
import { behind, type Forecast, forecastQuery, narrowed, type Whose } from "./forecast";
import { OwnerTable, TerritoryTable } from "./PartTable";
import { PartSkeleton } from "./SalesForecasting";
import classes from "./SalesForecasting.module.css";
import { TargetsDialog } from "./TargetsDialog";

function Numbers({ data, whose }: { data: Forecast; whose: Whose }) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const now = data.months.find(({ month }) => month === data.currentMonth);
  const money = (value: number) => <Money value={value} currency={data.currency} short />;
  const mine = narrowed(whose);
  const target = now?.target;
  return (
    <div className={classes.numbers}>
      {now && (
        <>
          <Figure
            label={t("forecast.wonThisMonth")}
            href={behind.won(now.month, whose)}
            hint={
              target ? (
                <>
                  {t("forecast.ofTarget", {
                    percent: format.percent(now.won / target),
                    target: format.moneyShort(target, data.currency),
                  })}
                  <Attainment share={now.won / target} />
                </>
              ) : (
                format.month(`${now.month}-01`)
              )
            }
          >
            {money(now.won)}
          </Figure>
          <Figure
            label={t("forecast.committed")}
            href={behind.committed(now.month, whose)}
            hint={t("forecast.committedHint")}
          >
            {money(now.committed)}
          </Figure>
          <Figure
            label={t("forecast.weighted")}
            href={behind.bestCase(now.month, whose)}
            hint={t("board.weightedHint")}
          >
            {money(now.weighted)}
          </Figure>
          <Figure
            label={t("forecast.bestCase")}
            href={behind.bestCase(now.month, whose)}
            hint={t("forecast.bestCaseHint")}
          >
            {money(now.bestCase)}
          </Figure>
        </>
      )}
      {data.accuracy !== undefined && (
        <Figure label={t("forecast.accuracy")} hint={t("forecast.accuracyHint")}>
          {format.percent(data.accuracy)}
        </Figure>
      )}
      {data.overdue.count > 0 && (
        <Figure
          label={t("forecast.overdue", { count: data.overdue.count })}
          href={`/opportunities/list?open=true&expectedClose.lt=${data.currentMonth}-01${mine}`}
          hint={t("forecast.overdueHint")}
        >
          {money(data.overdue.value)}
        </Figure>
      )}
      {data.undated.count > 0 && (
        <Figure
          label={t("forecast.undated", { count: data.undated.count })}
          href={`/opportunities/list?open=true&expectedClose.empty=true${mine}`}
        >
          {money(data.undated.value)}
        </Figure>
      )}
    </div>
  );
}

export function ForecastPart({ whose }: { whose: Whose }) {
  const { t } = useTranslation("opportunities");
  const can = useCan();
  const [targets, setTargets] = useState(false);
  const { data, error, refetch } = useQuery(forecastQuery(whose));
  if (error && !data) return <LoadFailed title={t("forecast.failed")} error={error} onRetry={() => void refetch()} />;
  if (!data) return <PartSkeleton />;
  return (
    <div className={classes.parts}>
      <Numbers data={data} whose={whose} />
      <ForecastChart data={data} whose={whose} />
      <ForecastTable
        data={data}
        whose={whose}
        action={
          can("targets:write") && (
            <Button size="xs" variant="default" leftSection={<IconTarget size={14} />} onClick={() => setTargets(true)}>
              {t("targets.title")}
            </Button>
          )
        }
      />
      {!whose.owner && data.owners.length > 1 && <OwnerTable data={data} whose={whose} />}
      {!whose.territory && data.territories.some(({ territoryId }) => territoryId) && (
        <TerritoryTable data={data} whose={whose} />
      )}
      {targets && (
        <TargetsDialog currentMonth={data.currentMonth} currency={data.currency} onClose={() => setTargets(false)} />
      )}
    </div>
  );
}
