import { ActionIcon, Button, Skeleton, Text, Title } from "@mantine/core";
import { IconFlag } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Query } from "@/shared/api/http";
import type { CustomerRow, LifecycleStage } from "@/shared/api/types";
import { useInfiniteList, useListCount } from "@/shared/data/useInfiniteList";
import { useFormat } from "@/shared/format/FormatProvider";
import { HealthRing } from "@/shared/ui/HealthRing";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { Money } from "@/shared/ui/Money";
import { When } from "@/shared/ui/When";
import classes from "./CustomerBoard.module.css";
import { NameCell } from "./NameCell";

interface CardProps {
  customer: CustomerRow;
  mayMove: boolean;
  onDrag: (customer: CustomerRow | undefined) => void;
  onMove: (customer: CustomerRow) => void;
}

function Card({ customer, mayMove, onDrag, onMove }: CardProps) {
  const { t } = useTranslation("customers");
  return (
    <li
      className={classes.card}
      draggable={mayMove}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        onDrag(customer);
      }}
      onDragEnd={() => onDrag(undefined)}
    >
      <div className={classes.cardHead}>
        <Link to={`/customers/${customer.id}`} className={classes.name}>
          <NameCell customer={customer} alone />
        </Link>
        <HealthRing score={customer.healthScore} size={26} />
      </div>
      <div className={classes.cardHead}>
        <Text c="dimmed" fz="xs">
          <Money value={customer.lifetimeValue} currency={customer.currency} short />
          {customer.lastOrderAt && (
            <>
              {" · "}
              <When at={customer.lastOrderAt} />
            </>
          )}
        </Text>
        {mayMove && (
          <ActionIcon
            size={24}
            className={classes.move}
            aria-label={`${t("stage.change")}: ${customer.name}`}
            title={t("stage.change")}
            onClick={() => onMove(customer)}
          >
            <IconFlag size={14} />
          </ActionIcon>
        )}
      </div>
    </li>
  );
}

interface Props extends Omit<CardProps, "customer"> {
  stage: LifecycleStage;
  query: Query;
  /** A card of another stage is being dragged. */
  takes: boolean;
  onDrop: () => void;
}

/** One stage: how many, and its customers, loaded as one goes down. */
export function BoardColumn({ stage, query, takes, onDrop, ...card }: Props) {
  const { t } = useTranslation("customers");
  const format = useFormat();
  const [over, setOver] = useState(false);
  const asked = { ...query, lifecycleStage: stage };
  const rows = useInfiniteList("customers", "/api/crm/customers", asked);
  const total = useListCount("customers", "/api/crm/customers", asked);
  const name = t(`shared:stage.${stage}`);
  return (
    <section
      className={classes.column}
      data-over={takes && over}
      aria-label={name}
      onDragOver={(event) => {
        if (!takes) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={() => {
        setOver(false);
        if (takes) onDrop();
      }}
    >
      <Title order={2} className={classes.columnHead}>
        {name} {total !== undefined && <span className={classes.count}>{format.number(total)}</span>}
      </Title>
      {rows.isLoading && <Skeleton h={64} />}
      {rows.error !== undefined && <LoadFailed title={name} error={rows.error} onRetry={rows.retry} />}
      {!rows.isLoading && rows.error === undefined && rows.rows.length === 0 && (
        <Text c="dimmed" fz="xs" px={4}>
          {t("board.nobody")}
        </Text>
      )}
      <ul className={classes.cards}>
        {rows.rows.map((customer) => (
          <Card key={customer.id} customer={customer} {...card} />
        ))}
      </ul>
      {rows.hasMore && (
        <Button variant="subtle" loading={rows.isLoadingMore} onClick={rows.loadMore}>
          {t("board.more")}
        </Button>
      )}
    </section>
  );
}
