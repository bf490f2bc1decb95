import { Text } from "@mantine/core";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { customersHref } from "./analyticsQueries";
import type { RfmCell } from "./analyticsTypes";
import { heat } from "./heat";
import classes from "./RfmGrid.module.css";
import { groupOf } from "./rfmGroups";

const recencies = [1, 2, 3, 4, 5];
const frequencies = [5, 4, 3, 2, 1];

/** How lately by how often, each in fifths; a cell opens its group, whose other cells are marked with it. */
export function RfmGrid({ cells, currency }: { cells: RfmCell[]; currency: string }) {
  const { t } = useTranslation("analytics");
  const format = useFormat();
  const [marked, setMarked] = useState<string>();
  const most = Math.max(1, ...cells.map((cell) => cell.customers));
  const cellAt = (recency: number, frequency: number) => {
    const group = groupOf(recency, frequency);
    const found = cells.find((cell) => cell.recency === recency && cell.frequency === frequency);
    const customers = found?.customers ?? 0;
    const name = t(`rfm.${group}.name`);
    const words = t("rfm.cell", {
      recency: format.number(recency),
      frequency: format.number(frequency),
      group: name,
      customers: format.number(customers),
      revenue: format.moneyShort(found?.revenue ?? 0, currency),
    });
    return (
      <AddressLink
        href={customersHref({ rfmGroup: group })}
        className={classes.cell}
        aria-label={words}
        title={words}
        data-marked={marked === group || undefined}
        style={{ background: heat(customers / most) }}
        onMouseEnter={() => setMarked(group)}
        onMouseLeave={() => setMarked(undefined)}
        onFocus={() => setMarked(group)}
        onBlur={() => setMarked(undefined)}
      >
        <span className={classes.customers}>{format.number(customers)}</span>
        <span className={classes.group}>{name}</span>
      </AddressLink>
    );
  };
  return (
    <figure className={classes.figure} aria-label={t("rfm.title")}>
      <Text size="sm" c="dimmed" className={classes.up}>
        {t("rfm.often")}
      </Text>
      <div className={classes.grid} dir="ltr">
        {frequencies.map((frequency) => (
          <Fragment key={frequency}>
            <span className={classes.axis}>{format.number(frequency)}</span>
            {recencies.map((recency) => (
              <Fragment key={recency}>{cellAt(recency, frequency)}</Fragment>
            ))}
          </Fragment>
        ))}
        <span />
        {recencies.map((recency) => (
          <span key={recency} className={classes.axis}>
            {format.number(recency)}
          </span>
        ))}
      </div>
      <div className={classes.across} dir="ltr">
        <Text size="sm" c="dimmed" dir="auto">
          {t("rfm.longAgo")}
        </Text>
        <Text size="sm" c="dimmed" dir="auto">
          {t("rfm.lately")}
        </Text>
      </div>
    </figure>
  );
}
