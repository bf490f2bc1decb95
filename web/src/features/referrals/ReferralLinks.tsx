import { Button, Group, Text } from "@mantine/core";
import { IconPlus, IconShare } from "@tabler/icons-react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { ListPage } from "@/shared/data/ListPage";
import { useInfiniteList, useListCount } from "@/shared/data/useInfiniteList";
import { useListState } from "@/shared/data/useListState";
import { useFormat } from "@/shared/format/FormatProvider";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { EmptyState } from "@/shared/ui/EmptyState";
import { LinkActions } from "./LinkActions";
import { ReferralCreate } from "./ReferralCreate";
import { nameOfLink, path, type ReferralLink } from "./referral";
import { filterFields, listDefaults, State, useReferralColumns, useReferralFilters } from "./referralFields";

function LinkCard({ link }: { link: ReferralLink }) {
  const { t } = useTranslation("referrals");
  const format = useFormat();
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div style={{ minInlineSize: 0 }}>
        <Text fw={600}>
          <bdi>{nameOfLink(link)}</bdi>
        </Text>
        <Text c="dimmed" fz="xs">
          {t("visits", { count: link.visits })} · {t("leads", { count: link.leads })}
          {link.converted > 0 && ` · ${t("column.converted")}: ${format.number(link.converted)}`}
        </Text>
        <State link={link} />
      </div>
      <LinkActions link={link} />
    </Group>
  );
}

/** All referral links and what came of them. */
export default function ReferralLinks() {
  const { t } = useTranslation("referrals");
  const can = useCan();
  const controls = useListState(filterFields, listDefaults);
  const [search, update] = useUrlSearch();
  const rows = useInfiniteList("referral_links", path, controls.query);
  const total = useListCount("referral_links", path, controls.query);
  const creating = firstValue(search, "new") !== undefined;
  const open = useCallback((wanted: boolean) => update({ new: wanted ? "1" : undefined }), [update]);
  const create = can("leads:write") && (
    <Button leftSection={<IconPlus size={14} />} onClick={() => open(true)}>
      {t("new")}
    </Button>
  );
  return (
    <>
      <ListPage
        list="referral_links"
        title={t("title")}
        label={t("title")}
        specs={useReferralFilters()}
        rows={rows}
        total={total}
        columns={useReferralColumns()}
        controls={controls}
        nameOf={nameOfLink}
        hrefOf={(row) => (row.customerId ? `/customers/${row.customerId}` : `/leads?referralLink=${row.id}`)}
        card={(row) => <LinkCard link={row} />}
        primary={create}
        empty={
          <EmptyState icon={IconShare} title={t("empty.title")} text={t("empty.text")}>
            {create}
          </EmptyState>
        }
      />
      {creating && can("leads:write") && <ReferralCreate onClose={() => open(false)} />}
    </>
  );
}
