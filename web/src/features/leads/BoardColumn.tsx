import { ActionIcon, Button, Menu, Skeleton, Text, Title } from "@mantine/core";
import { IconArrowsExchange } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Query } from "@/shared/api/http";
import { useInfiniteList, useListCount } from "@/shared/data/useInfiniteList";
import { useFormat } from "@/shared/format/FormatProvider";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { Money } from "@/shared/ui/Money";
import { When } from "@/shared/ui/When";
import classes from "./leads.module.css";
import type { Lead, LeadMove, LeadStatus } from "./leadTypes";
import { ResponseClock } from "./ResponseClock";

const path = "/api/crm/leads";

interface CardProps {
  lead: Lead;
  mayMove: boolean;
  onDrag: (lead: Lead | undefined) => void;
  onMove: (lead: Lead, move: LeadMove) => void;
}

function MoveMenu({ lead, onMove }: Pick<CardProps, "lead" | "onMove">) {
  const { t } = useTranslation("leads");
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={24} c="dimmed" aria-label={`${t("move.title")}: ${lead.name}`} title={t("move.title")}>
          <IconArrowsExchange size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {lead.moves.map((move) => (
          <Menu.Item key={move} onClick={() => onMove(lead, move as LeadMove)}>
            {t(`move.${move}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Card({ lead, mayMove, onDrag, onMove }: CardProps) {
  const { t } = useTranslation("leads");
  const moves = mayMove && lead.moves.length > 0;
  return (
    <li
      className={classes.card}
      draggable={moves}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        onDrag(lead);
      }}
      onDragEnd={() => onDrag(undefined)}
    >
      <div className={classes.cardLine}>
        <Link to={`/leads/${lead.id}`} className={classes.name}>
          <bdi>{lead.name}</bdi>
        </Link>
        {moves && <MoveMenu lead={lead} onMove={onMove} />}
      </div>
      <Text c="dimmed" fz="xs">
        {lead.company && lead.company !== lead.name && (
          <>
            <bdi>{lead.company}</bdi>
            {" · "}
          </>
        )}
        {t(`source.${lead.source}`)} · <When at={lead.createdAt} />
      </Text>
      <Text fz="xs" component="div" className={classes.cardLine}>
        <ResponseClock lead={lead} />
        <Money value={lead.expectedValue} currency={lead.currency} short />
      </Text>
    </li>
  );
}

interface Props extends Omit<CardProps, "lead"> {
  status: LeadStatus;
  query: Query;
  /** A card that may come here is being dragged. */
  takes: boolean;
  onDrop: () => void;
}

/** One status: how many, and its leads, loaded as one goes down. */
export function BoardColumn({ status, query, takes, onDrop, ...card }: Props) {
  const { t } = useTranslation("leads");
  const format = useFormat();
  const [over, setOver] = useState(false);
  const asked = { ...query, status };
  const rows = useInfiniteList("leads", path, asked);
  const total = useListCount("leads", path, asked);
  const name = t(`status.${status}`);
  return (
    <section
      className={classes.column}
      data-takes={takes}
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
        {rows.rows.map((lead) => (
          <Card key={lead.id} lead={lead} {...card} />
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
