import { Button, Menu, Skeleton } from "@mantine/core";
import { IconPlus, IconTargetArrow } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { queryString } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { AddressLink } from "@/shared/ui/AddressLink";
import { EmptyState } from "@/shared/ui/EmptyState";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { Money } from "@/shared/ui/Money";
import { PageHead } from "@/shared/ui/PageHead";
import { BoardColumn } from "./BoardColumn";
import { BoardFilters, boardFilters } from "./BoardFilters";
import type { Board, Column } from "./boardData";
import { type DealRow, isClosed, pipelineWords, type Stage, stageWords } from "./deal";
import { MoveDialog } from "./MoveDialog";
import { OpportunityCard } from "./OpportunityCard";
import { OpportunityCreate } from "./OpportunityCreate";
import classes from "./SalesPipeline.module.css";
import { missing } from "./stageNeeds";
import { useBoard } from "./useBoard";
import { useCardDrag } from "./useCardDrag";
import { useKeyboardMove } from "./useKeyboardMove";
import { useMoveDeal } from "./useMoveDeal";

function Summary({ board }: { board: Board }) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const open = board.columns.filter(({ stage }) => !isClosed(stage.stage));
  const total = (of: (column: Column) => number) => open.reduce((sum, column) => sum + of(column), 0);
  return (
    <>
      <strong>{t("board.open", { count: total((column) => column.count) })}</strong>
      {" · "}
      <Money value={total((column) => column.value)} currency={board.currency} short />
      {" · "}
      {t("board.weighted")}{" "}
      <strong>
        <Money value={total((column) => column.weighted)} currency={board.currency} short />
      </strong>
      {board.closedSince && ` · ${t("board.closedSince", { day: format.day(board.closedSince) })}`}
    </>
  );
}

function BoardSkeleton() {
  return (
    <div className={classes.skeletons} aria-hidden data-testid="board-skeleton">
      {[5, 4, 3, 3, 2, 2].map((cards, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
        <div key={at} className={classes.column}>
          <Skeleton h={64} mb={8} />
          {Array.from({ length: cards }, (_, card) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
            <Skeleton key={card} h={118} mb={8} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** Deals by stage: dragged with mouse, finger or keyboard, each move one request that can be taken back. */
export default function SalesPipeline() {
  const { t } = useTranslation("opportunities");
  const words = t as (key: string) => string;
  const can = useCan();
  const [search, update] = useUrlSearch();
  const query = Object.fromEntries(boardFilters.map((name) => [name, firstValue(search, name)]).filter(([, v]) => v));
  const board = useBoard(query);
  const move = useMoveDeal();
  const place = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState<{ deal: DealRow; to?: Stage }>();
  const mayMove = can("opportunities:write");
  const columns = board.data?.columns ?? [];
  const stages = columns.map(({ stage }) => stage);
  const stageOf = (id: string) => stages.find((stage) => stage.id === id);

  const drop = async (deal: DealRow, stageId: string) => {
    const to = stageOf(stageId);
    if (!to || to.id === deal.stageId || (isClosed(to.stage) && isClosed(deal.stage))) return;
    if (isClosed(deal.stage) || missing(deal, to).length > 0) return setAsking({ deal, to });
    if (await move(deal, to, {}, stageOf(deal.stageId))) setAsking({ deal, to });
  };
  const { drag, onPointerDown } = useCardDrag(place, drop);
  const keys = useKeyboardMove(
    stages.map(({ id }) => id),
    drop,
  );
  const target = drag?.over ?? keys.target;
  const targetStage = target ? stageOf(target) : undefined;
  const hrefOf = (column: Column) => {
    const { pipelineId: _, ...rest } = query;
    const closed = isClosed(column.stage.stage) && board.data?.closedSince;
    return `/opportunities/list${queryString({ stageId: column.stage.id, ...rest, ...(closed && { "closedAt.gte": closed }), ...(isClosed(column.stage.stage) && { sort: "-closedAt" }) })}`;
  };
  const isEmpty = board.data && Object.keys(query).length === 0 && columns.every(({ count }) => count === 0);
  const create = mayMove && (
    <Button leftSection={<IconPlus size={14} />} onClick={() => update({ new: "1" })}>
      {t("create.title")}
    </Button>
  );
  return (
    <div className={classes.page}>
      <PageHead
        title={board.data?.pipelineName ? pipelineWords(words, board.data.pipelineName) : t("board.title")}
        view={<AddressLink href={`/opportunities/list${queryString(query)}`}>{t("board.asList")}</AddressLink>}
        primary={create}
        menu={
          <>
            <Menu.Item component={Link} to="/forecast">
              {t("forecast.title")}
            </Menu.Item>
            {can("pipelines:manage") && (
              <Menu.Item component={Link} to="/settings/pipelines">
                {t("pipelines.title")}
              </Menu.Item>
            )}
          </>
        }
      />
      <BoardFilters>{board.data && <Summary board={board.data} />}</BoardFilters>
      {board.isPending && <BoardSkeleton />}
      {board.error && !board.data && (
        <LoadFailed title={t("board.failed")} error={board.error} onRetry={() => void board.refetch()} />
      )}
      {isEmpty ? (
        <EmptyState icon={IconTargetArrow} title={t("empty.title")} text={t("empty.text")}>
          {create}
        </EmptyState>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
        <div ref={place} className={classes.board} tabIndex={0} role="group" aria-label={t("board.title")}>
          {columns.map((column) => (
            <BoardColumn
              key={column.stage.id}
              column={column}
              currency={board.data?.currency ?? ""}
              href={hrefOf(column)}
              lifted={drag?.deal.id ?? keys.lifted?.deal.id}
              isTarget={target === column.stage.id}
              mayMove={mayMove}
              onMore={() => void board.loadMore(column)}
              onPointerDown={mayMove ? onPointerDown : undefined}
              onKeyDown={mayMove ? keys.onKeyDown : undefined}
              onAsk={(deal) => setAsking({ deal })}
            />
          ))}
        </div>
      )}
      <p className="visually-hidden" role="status">
        {keys.lifted &&
          targetStage &&
          t("move.lifted", {
            title: keys.lifted.deal.title,
            stage: stageWords(words, targetStage.stage, targetStage.name),
          })}
      </p>
      {drag && (
        <div
          className={classes.ghost}
          style={{ inlineSize: drag.width, transform: `translate(${drag.x - drag.dx}px, ${drag.y - drag.dy}px)` }}
        >
          <OpportunityCard deal={drag.deal} mayMove isLifted />
        </div>
      )}
      {asking && (
        <MoveDialog
          {...asking}
          stages={stages}
          onMove={(stage, facts) => move(asking.deal, stage, facts, stageOf(asking.deal.stageId))}
          onClose={() => setAsking(undefined)}
        />
      )}
      {mayMove && firstValue(search, "new") !== undefined && (
        <OpportunityCreate pipelineId={query.pipelineId} onClose={() => update({ new: undefined })} />
      )}
    </div>
  );
}
