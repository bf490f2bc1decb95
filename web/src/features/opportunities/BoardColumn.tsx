import { Text, Title } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Money } from "@/shared/ui/Money";
import type { Column } from "./boardData";
import { stageWords } from "./deal";
import { type CardDeeds, OpportunityCard } from "./OpportunityCard";
import classes from "./SalesPipeline.module.css";

interface Props extends CardDeeds {
  column: Column;
  currency: string;
  /** The list of this column's deals. */
  href: string;
  /** The id of the card that is being moved. */
  lifted?: string;
  isTarget: boolean;
  onMore: () => void;
}

const cardPx = 126;

/** One stage: how many, what they are worth, and its cards. Only those in sight are drawn, however many there are. */
export function BoardColumn({ column, currency, href, lifted, isTarget, onMore, ...deeds }: Props) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const { stage, items } = column;
  const name = stageWords(t as (key: string) => string, stage.stage, stage.name);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardPx,
    getItemKey: (index) => items[index]?.id ?? index,
    gap: 8,
    overscan: 4,
  });
  const drawn = virtual.getVirtualItems();
  const last = drawn.at(-1)?.index ?? -1;
  const nearEnd = column.nextCursor !== null && last >= items.length - 5;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once for each time the end comes into sight
  useEffect(() => {
    if (nearEnd) onMore();
  }, [nearEnd, items.length]);
  return (
    <section
      className={classes.column}
      data-stage={stage.id}
      data-kind={stage.stage}
      data-target={isTarget}
      aria-label={t("board.columnLabel", { name, count: column.count })}
    >
      <header className={classes.columnHead}>
        <Title order={2} className={classes.columnName}>
          <AddressLink href={href} className={classes.columnLink}>
            <bdi>{name}</bdi>
          </AddressLink>{" "}
          <span className={classes.count}>{format.number(column.count)}</span>
        </Title>
        <div className={classes.sums}>
          <Money value={column.value} currency={currency} short />
          {stage.stage !== "CLOSED_LOST" && stage.stage !== "CLOSED_WON" && (
            <span className={classes.weighted} title={t("board.weightedHint")}>
              {t("board.weighted")} <Money value={column.weighted} currency={currency} short />
            </span>
          )}
        </div>
        {column.otherCurrencies.map((sum) => (
          <div key={sum.currency} className={classes.sums}>
            <Money value={sum.value} currency={sum.currency} short />
          </div>
        ))}
        {column.stalled > 0 && (
          <AddressLink href={`${href}&stalled=true`} className={classes.stalled}>
            {t("board.stalled", { count: column.stalled })}
          </AddressLink>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it */}
      <div ref={scroller} className={classes.scroller} tabIndex={0} role="group" aria-label={name}>
        {items.length === 0 && (
          <Text c="dimmed" fz="xs" px={4}>
            {t("board.nothing")}
          </Text>
        )}
        <ul className={classes.cards} style={{ blockSize: virtual.getTotalSize() }}>
          {drawn.map((item) => {
            const deal = items[item.index];
            return (
              deal && (
                <li
                  key={deal.id}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  className={classes.cardPlace}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <OpportunityCard deal={deal} isLifted={lifted === deal.id} {...deeds} />
                </li>
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
}
