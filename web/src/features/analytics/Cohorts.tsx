import { Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Panel } from "@/shared/ui/Panel";
import { customersHref } from "./analyticsQueries";
import type { Cohort } from "./analyticsTypes";
import classes from "./Cohorts.module.css";
import { heat } from "./heat";

const latest = 12;

/** Of all whose n-th month after the first order is over: how many ordered in it. The month still running would lower it. */
export function meanRetention(cohorts: Cohort[], n: number) {
  const old = cohorts.filter((cohort) => cohort.retained.length > n + 1);
  const size = old.reduce((sum, cohort) => sum + cohort.size, 0);
  return { size, retained: old.reduce((sum, cohort) => sum + (cohort.retained[n] ?? 0), 0) };
}

/** Who came back: a row per month of first order, a column per month since. */
export function Cohorts({ cohorts, className }: { cohorts: Cohort[]; className?: string }) {
  const { t } = useTranslation("analytics");
  const [search, update] = useUrlSearch();
  const showAll = firstValue(search, "cohorts") === "all";
  const shown = showAll ? cohorts : cohorts.slice(-latest);
  const isThin = cohorts.length < 2;
  const toggle =
    cohorts.length > latest ? (
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        onClick={() => update({ cohorts: showAll ? undefined : "all" }, { replace: true })}
      >
        {showAll ? t("cohort.latest", { count: latest }) : t("cohort.all", { count: cohorts.length })}
      </Button>
    ) : undefined;
  return (
    <Panel title={t("cohort.title")} action={toggle} className={className}>
      <Text c="dimmed" size="sm" mb="sm" maw={900}>
        {isThin ? t("cohort.thin") : t("cohort.explain")}
      </Text>
      {!isThin && <CohortTable cohorts={shown} />}
    </Panel>
  );
}

function CohortTable({ cohorts }: { cohorts: Cohort[] }) {
  const { t } = useTranslation("analytics");
  const format = useFormat();
  const width = Math.max(...cohorts.map((cohort) => cohort.retained.length));
  const months = Array.from({ length: width - 1 }, (_, at) => at + 1);
  const highest = Math.max(
    0.01,
    ...cohorts.flatMap(({ size, retained }) => retained.slice(1).map((count) => (size ? count / size : 0))),
  );
  const cell = (n: number, count: number, size: number) => {
    if (size === 0) return <td key={n} />;
    const share = count / size;
    return (
      <td key={n} style={{ background: heat(share / highest) }}>
        <span>{format.percent(share)}</span>
        <span className={classes.count}>{format.number(count)}</span>
      </td>
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys
    <div className={classes.scroll} role="group" tabIndex={0} aria-label={t("cohort.title")}>
      <table className={classes.table} style={{ inlineSize: `min(100%, ${190 + months.length * 84}px)` }}>
        <thead>
          <tr>
            <th scope="col">{t("cohort.month")}</th>
            <th scope="col">{t("cohort.size")}</th>
            {months.map((n) => (
              <th key={n} scope="col" title={t("cohort.after", { count: n })}>
                <bdi dir="ltr">+{format.number(n)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts.map(({ month, size, retained, filter }) => (
            <tr key={month}>
              <th scope="row">
                <AddressLink href={customersHref(filter)}>{format.month(month)}</AddressLink>
              </th>
              <td className={classes.size}>{format.number(size)}</td>
              {retained.slice(1).map((count, at) => cell(at + 1, count, size))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("cohort.mean")}</th>
            <td className={classes.size}>{format.number(cohorts.reduce((sum, { size }) => sum + size, 0))}</td>
            {months.map((n) => {
              const { size, retained } = meanRetention(cohorts, n);
              return cell(n, retained, size);
            })}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
