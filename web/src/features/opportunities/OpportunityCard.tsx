import { ActionIcon, Avatar, Text } from "@mantine/core";
import { IconAlertTriangle, IconArrowsExchange, IconClock } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { KeyboardEvent, PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Money } from "@/shared/ui/Money";
import { DayText } from "@/shared/ui/When";
import { type DealRow, isClosed, urgencyOf } from "./deal";
import classes from "./OpportunityCard.module.css";
import { useToday } from "./useToday";

export interface CardDeeds {
  mayMove: boolean;
  onPointerDown?: (event: PointerEvent<HTMLElement>, deal: DealRow) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>, deal: DealRow) => void;
  /** Asks where to, for whoever does not drag. */
  onAsk?: (deal: DealRow) => void;
}

interface Props extends CardDeeds {
  deal: DealRow;
  /** It hangs on the pointer, or has been lifted with the keyboard. */
  isLifted?: boolean;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => (word ? [...word][0] : ""))
    .join("\u200c");
}

function NextStep({ deal }: { deal: DealRow }) {
  const { t } = useTranslation("opportunities");
  const urgency = urgencyOf(deal, useToday());
  return (
    <div className={classes.next} data-urgency={urgency}>
      <span className={classes.dot} aria-hidden />
      <span className={classes.nextText}>
        {urgency === "none" ? t("next.none") : <bdi>{deal.nextStep ?? t("next.unnamed")}</bdi>}
      </span>
      {deal.nextStepDue && (
        <span className={classes.due}>
          {urgency === "overdue" && <span className="visually-hidden">{t("next.overdue")} </span>}
          {urgency === "today" ? t("shared:date.today") : <DayText day={deal.nextStepDue} />}
        </span>
      )}
    </div>
  );
}

function Age({ deal }: { deal: DealRow }) {
  const { t } = useTranslation("opportunities");
  const words = t("card.age", { count: deal.daysInStage });
  return (
    <span className={classes.age} data-stalled={deal.stalled} title={deal.stalled ? t("card.stalledHint") : words}>
      {deal.stalled ? <IconAlertTriangle size={12} aria-hidden /> : <IconClock size={12} aria-hidden />}
      {words}
      {deal.stalled && <span className="visually-hidden">, {t("field.stalled")}</span>}
    </span>
  );
}

/** A deal on the board: who, how much, by when, what comes next and how long it has been here. */
export function OpportunityCard({ deal, isLifted, mayMove, onPointerDown, onKeyDown, onAsk }: Props) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const today = useToday();
  const closed = isClosed(deal.stage);
  const late = !closed && deal.expectedClose !== undefined && deal.expectedClose !== null && deal.expectedClose < today;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the link inside takes the focus; the card only hears its keys
    <div
      className={classes.card}
      data-lifted={isLifted}
      data-movable={mayMove}
      onPointerDown={(event) => onPointerDown?.(event, deal)}
      onKeyDown={(event) => onKeyDown?.(event, deal)}
      onDragStart={(event) => event.preventDefault()}
    >
      <div className={classes.head}>
        <Link to={`/opportunities/${deal.id}`} className={classes.title} draggable={false} data-deal={deal.id}>
          <bdi>{deal.title}</bdi>
        </Link>
        {mayMove && onAsk && (
          <ActionIcon
            size={24}
            className={classes.move}
            aria-label={t("move.ask", { title: deal.title })}
            title={t("move.title")}
            onClick={() => onAsk(deal)}
          >
            <IconArrowsExchange size={14} />
          </ActionIcon>
        )}
      </div>
      <Text fz="xs" c="dimmed" truncate>
        <bdi>{deal.customerName}</bdi>
      </Text>
      <div className={classes.facts}>
        <Text fw={600} span>
          <Money value={deal.value} currency={deal.currency} short />
        </Text>
        {!closed && (
          <Text span fz="xs" c="dimmed" className="tabular" title={t("field.probability")}>
            {format.percent(deal.probability / 100)}
          </Text>
        )}
        {deal.ownerName && (
          <Avatar size={22} radius="xl" title={deal.ownerName} className={classes.owner}>
            <span aria-hidden>{initials(deal.ownerName)}</span>
            <span className="visually-hidden">{deal.ownerName}</span>
          </Avatar>
        )}
      </div>
      {closed ? (
        deal.lossReason && (
          <Text fz="xs" c="dimmed" lineClamp={1}>
            <bdi>{deal.lossReason}</bdi>
          </Text>
        )
      ) : (
        <NextStep deal={deal} />
      )}
      <div className={classes.foot}>
        <span data-late={late}>
          {closed ? (
            deal.closedAt && <DayText day={deal.closedAt.slice(0, 10)} />
          ) : deal.expectedClose ? (
            <>
              {late && <span className="visually-hidden">{t("next.overdue")} </span>}
              <DayText day={deal.expectedClose} />
            </>
          ) : (
            t("card.noDay")
          )}
        </span>
        {!closed && <Age deal={deal} />}
      </div>
    </div>
  );
}
