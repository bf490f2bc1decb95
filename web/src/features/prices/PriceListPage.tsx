import { Button, Group, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconChevronLeft, IconEdit, IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { confirm } from "@/shared/ui/dialogs";
import { PageHead } from "@/shared/ui/PageHead";
import { RecordFailed } from "@/shared/ui/RecordFailed";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { ItemDialog } from "./ItemDialog";
import { ItemTable } from "./ItemTable";
import { PriceListDialog } from "./PriceListDialog";
import { useAudienceWords } from "./PriceLists";
import classes from "./Prices.module.css";
import { type PriceItem, type PriceList, priceListQuery } from "./price";

function Items({ list }: { list: PriceList }) {
  const { t } = useTranslation("prices");
  const can = useCan();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 200);
  const [edited, setEdited] = useState<PriceItem | "new">();
  const items = useInfiniteQuery({
    queryKey: ["price_lists", "items", list.id, q],
    queryFn: ({ signal, pageParam }) =>
      http.get("/api/crm/price-lists/{id}/items", {
        path: { id: list.id },
        query: { q: q || undefined, cursor: pageParam, limit: 100 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const rows = items.data?.pages.flatMap((page) => page.items);
  const mayWrite = can("prices:write");
  return (
    <Stack gap="md">
      <Group gap="sm">
        <TextInput
          aria-label={t("findItem")}
          placeholder={t("findItem")}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {mayWrite && (
          <Button variant="default" leftSection={<IconPlus size={14} />} onClick={() => setEdited("new")}>
            {t("item.new")}
          </Button>
        )}
      </Group>
      {!rows && <Skeleton h={200} />}
      {rows?.length === 0 && <Text c="dimmed">{t(q ? "item.none" : "item.empty")}</Text>}
      {rows && rows.length > 0 && <ItemTable list={list} items={rows} onEdit={mayWrite ? setEdited : undefined} />}
      {items.hasNextPage && (
        <Group>
          <Button variant="default" loading={items.isFetchingNextPage} onClick={() => void items.fetchNextPage()}>
            {t("more")}
          </Button>
        </Group>
      )}
      {edited && (
        <ItemDialog list={list} item={edited === "new" ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Stack>
  );
}

function Head({ list }: { list: PriceList }) {
  const { t } = useTranslation("prices");
  const format = useFormat();
  const can = useCan();
  const go = useNavigate();
  const client = useQueryClient();
  const audience = useAudienceWords();
  const [isEdited, setEdited] = useState(false);
  const remove = async () => {
    const sure = await confirm({
      title: t("deleteAsk", { name: list.name }),
      body: t("deleteText"),
      action: t("shared:delete"),
      danger: true,
    });
    if (!sure) return;
    try {
      await http.delete("/api/crm/price-lists/{id}", { path: { id: list.id } });
      void client.invalidateQueries({ queryKey: ["price_lists"] });
      toastDone(t("deleted", { name: list.name }));
      void go({ to: "/settings/price-lists" });
    } catch (error) {
      toastFailed(error);
    }
  };
  const facts = [
    audience(list),
    format.currency(list.currency),
    list.validFrom && t("from", { day: format.day(list.validFrom) }),
    list.validUntil && t("until", { day: format.day(list.validUntil) }),
    !list.holdsToday && t(list.active ? "notToday" : "off"),
  ].filter(Boolean);
  return (
    <>
      <PageHead
        title={list.name}
        primary={
          can("prices:write") && (
            <>
              <Button variant="subtle" color="red" onClick={() => void remove()}>
                {t("shared:delete")}
              </Button>
              <Button variant="default" leftSection={<IconEdit size={14} />} onClick={() => setEdited(true)}>
                {t("change")}
              </Button>
            </>
          )
        }
      />
      <Text c="dimmed" px="lg" mb="md">
        {facts.join(" · ")}
        {list.customerNames.length > 0 && (
          <>
            {" · "}
            <bdi>{list.customerNames.map(({ name }) => name).join(t("comma"))}</bdi>
          </>
        )}
      </Text>
      {isEdited && <PriceListDialog list={list} onClose={() => setEdited(false)} />}
    </>
  );
}

/** One price list: for whom and when, and what it says of products and categories. */
export default function PriceListPage() {
  const { t } = useTranslation("prices");
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery(priceListQuery(id));
  return (
    <div className={classes.page}>
      <div className={classes.back}>
        <Link to="/settings/price-lists">
          <IconChevronLeft size={14} className="flip" aria-hidden />
          {t("title")}
        </Link>
      </div>
      {error && !data && <RecordFailed error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Stack p="lg" aria-hidden>
          <Skeleton h={36} />
          <Skeleton h={240} />
        </Stack>
      )}
      {data && (
        <>
          <Head list={data} />
          <div className={classes.body}>
            <Items list={data} />
          </div>
        </>
      )}
    </div>
  );
}
