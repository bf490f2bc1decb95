import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import type { ListPath, ListQuery, Query, RowOf } from "@/shared/api/contract";
import { getPage } from "@/shared/api/http";

export interface ListRows<T> {
  rows: T[];
  /** Nothing has come yet; afterwards the old rows stay while new ones load. */
  isLoading: boolean;
  isRefreshing: boolean;
  error: unknown;
  hasMore: boolean;
  loadMore: () => void;
  isLoadingMore: boolean;
  moreFailed: boolean;
  retry: () => void;
}

const none: never[] = [];

/** Rows of a list in pages of 100 by key; `resource` is the first part of the query key, which live events name. */
export function useInfiniteList<P extends ListPath>(
  resource: string,
  path: P,
  query: ListQuery<P>,
): ListRows<RowOf<P>> {
  const found = useInfiniteQuery({
    queryKey: [resource, "list", path, query],
    queryFn: ({ pageParam, signal }) => getPage(path, { ...query, limit: 100, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const all = useMemo(() => found.data?.pages.flatMap((page) => page.items) ?? [], [found.data]);
  // The first rows are drawn in slices, so that a click meanwhile is not kept waiting.
  const begun = useDeferredValue(all.length > 0, false);
  const rows = begun ? all : none;
  return {
    rows,
    isLoading: found.isPending || begun !== all.length > 0,
    isRefreshing: found.isPlaceholderData,
    error: found.isError && rows.length === 0 ? found.error : undefined,
    hasMore: found.hasNextPage,
    loadMore: () => {
      if (found.hasNextPage && !found.isFetching && !found.isFetchNextPageError) void found.fetchNextPage();
    },
    isLoadingMore: found.isFetchingNextPage,
    moreFailed: found.isFetchNextPageError,
    retry: () => void (rows.length ? found.fetchNextPage() : found.refetch()),
  };
}

/**
 * The number of records a list has; asked beside the rows so that a slow count never holds them up. Unknown until it has come:
 * the number of other filters must not stand on a button that changes that many records.
 */
export function useListCount<P extends ListPath>(resource: string, path: P, query: ListQuery<P>): number | undefined {
  const { sort: _, ...filters } = query as Query;
  const found = useQuery({
    queryKey: [resource, "count", path, filters],
    queryFn: ({ signal }) => getPage(path, { ...filters, limit: 1, count: true } as ListQuery<P>, signal),
    staleTime: 30_000,
  });
  return found.data?.total;
}
