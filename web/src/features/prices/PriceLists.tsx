import { Badge, Button, Skeleton, Stack, Table, Text } from "@mantine/core";
import { IconChevronLeft, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getPage } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { PageHead } from "@/shared/ui/PageHead";
import { PriceListDialog } from "./PriceListDialog";
import classes from "./Prices.module.css";
import { type PriceListRow, path } from "./price";

/** For whom a list is, in words. */
export function useAudienceWords() {
  const { t } = useTranslation("prices");
  return (list: Pick<PriceListRow, "audience" | "tier" | "customers">) => {
    if (list.audience === "TIER" && list.tier) return t("audience.ofTier", { tier: t(`tier.${list.tier}`) });
    if (list.audience === "CUSTOMERS") return t("audience.ofCustomers", { count: list.customers });
    return t("audience.EVERYBODY");
  };
}

function Row({ list }: { list: PriceListRow }) {
  const { t } = useTranslation("prices");
  const format = useFormat();
  const audience = useAudienceWords();
  const days = [
    list.validFrom && t("from", { day: format.day(list.validFrom) }),
    list.validUntil && t("until", { day: format.day(list.validUntil) }),
  ];
  return (
    <Table.Tr>
      <Table.Td>
        <Link to={`/settings/price-lists/${list.id}`} className="link">
          <bdi>{list.name}</bdi>
        </Link>{" "}
        {!list.holdsToday && (
          <Badge variant="default" size="sm" tt="none" fw={500}>
            {t(list.active ? "notToday" : "off")}
          </Badge>
        )}
      </Table.Td>
      <Table.Td>{audience(list)}</Table.Td>
      <Table.Td>
        <bdi>{format.currency(list.currency)}</bdi>
      </Table.Td>
      <Table.Td>{days.filter(Boolean).join(" ") || t("always")}</Table.Td>
      <Table.Td ta="end">{format.number(list.items)}</Table.Td>
    </Table.Tr>
  );
}

/** The price lists, nearest first in what they mean: own lists win over a tier's, these over general ones. */
export default function PriceLists() {
  const { t } = useTranslation("prices");
  const can = useCan();
  const go = useNavigate();
  const [isNew, setNew] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ["price_lists", "all"],
    queryFn: ({ signal }) => getPage(path, { limit: 200 }, signal),
  });
  return (
    <div className={classes.page}>
      <div className={classes.back}>
        <Link to="/settings">
          <IconChevronLeft size={14} className="flip" aria-hidden />
          {t("settings")}
        </Link>
      </div>
      <PageHead
        title={t("title")}
        count={data?.items.length}
        primary={
          can("prices:write") && (
            <Button leftSection={<IconPlus size={14} />} onClick={() => setNew(true)}>
              {t("new")}
            </Button>
          )
        }
      />
      <div className={classes.body}>
        <Text c="dimmed" maw={720} mb="md">
          {t("explain")}
        </Text>
        {error && !data && <LoadFailed title={t("failed")} error={error} onRetry={() => void refetch()} />}
        {!data && !error && (
          <Stack aria-hidden>
            <Skeleton h={36} />
            <Skeleton h={160} />
          </Stack>
        )}
        {data && data.items.length === 0 && <Text>{t("empty")}</Text>}
        {data && data.items.length > 0 && (
          <Table.ScrollContainer
            minWidth={560}
            scrollAreaProps={{ viewportProps: { tabIndex: 0, "aria-label": t("title") } }}
          >
            <Table aria-label={t("title")} highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t("field.name")}</Table.Th>
                  <Table.Th>{t("field.audience")}</Table.Th>
                  <Table.Th>{t("field.currency")}</Table.Th>
                  <Table.Th>{t("field.days")}</Table.Th>
                  <Table.Th ta="end">{t("field.items")}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.items.map((list) => (
                  <Row key={list.id} list={list} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </div>
      {isNew && (
        <PriceListDialog
          onClose={() => setNew(false)}
          onSaved={({ id }) => void go({ to: `/settings/price-lists/${id}` })}
        />
      )}
    </div>
  );
}
