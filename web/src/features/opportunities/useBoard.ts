import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { ListQuery, Query } from "@/shared/api/contract";
import { getPage, http } from "@/shared/api/http";
import { toastFailed } from "@/shared/ui/toasts";
import { type Board, type Column, withMore } from "./boardData";
import { path } from "./deal";

const firstCards = 25;
const mostCards = 200;

/** A board, and further cards of its columns. Asked again it brings as many cards as are shown, up to 200 a column. */
export function useBoard(query: Query) {
  const client = useQueryClient();
  const shown = useRef(firstCards);
  const [loading, setLoading] = useState<string>();
  const queryKey = ["opportunities", "board", query];
  const found = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      http.get("/api/crm/opportunities/pipeline", {
        query: { ...query, limit: Math.min(shown.current, mostCards) } as never,
        signal,
      }),
    placeholderData: keepPreviousData,
  });

  const loadMore = async (column: Column) => {
    if (!column.nextCursor || loading) return;
    setLoading(column.stage.id);
    try {
      const page = await getPage(path, {
        ...query,
        ...(found.data?.closedSince && column.sort === "-closedAt" && { "closedAt.gte": found.data.closedSince }),
        stageId: column.stage.id,
        sort: column.sort,
        cursor: column.nextCursor,
        limit: 100,
      } as ListQuery<typeof path>);
      client.setQueryData<Board>(queryKey, (board) =>
        board ? withMore(board, column.stage.id, page.items, page.nextCursor) : board,
      );
      shown.current = Math.max(shown.current, column.items.length + page.items.length);
    } catch (error) {
      toastFailed(error);
    } finally {
      setLoading(undefined);
    }
  };
  return { ...found, queryKey, loadMore, loading };
}
