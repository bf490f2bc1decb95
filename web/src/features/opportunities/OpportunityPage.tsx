import { ActionIcon, Group, Menu, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { IconDots, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { FilesPanel } from "@/shared/files/FilesPanel";
import { useFormat } from "@/shared/format/FormatProvider";
import { rememberRecord } from "@/shared/nav/recent";
import { Money } from "@/shared/ui/Money";
import { Panel } from "@/shared/ui/Panel";
import { RecordFailed } from "@/shared/ui/RecordFailed";
import recordPage from "@/shared/ui/RecordPage.module.css";
import { RecordTrail } from "@/shared/ui/RecordTrail";
import { DealProductsPanel } from "./DealProductsPanel";
import { type Deal, dealQuery, isClosed } from "./deal";
import { DealFields } from "./OpportunityFacts";
import classes from "./OpportunityPage.module.css";
import { StageHistory } from "./StageHistory";
import { StagePath } from "./StagePath";
import { useDealRemoval } from "./useDealRemoval";

function Head({ deal }: { deal: Deal }) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const can = useCan();
  const { remove } = useDealRemoval(deal);
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={1}>
          <bdi>{deal.title}</bdi>
        </Title>
        {can("opportunities:delete") && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" aria-label={t("shared:moreActions")}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={() => void remove()}>
                {t("shared:delete")}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      <div className={classes.facts}>
        <Link to={`/customers/${deal.customerId}`} className="link">
          <bdi>{deal.customerName}</bdi>
        </Link>
        <Text fw={600} fz="lg" span>
          <Money value={deal.value} currency={deal.currency} />
        </Text>
        {!isClosed(deal.stage) && (
          <Text c="dimmed" span>
            {t("weightedLine", {
              percent: format.percent(deal.probability / 100),
              value: format.moneyShort(deal.weighted, deal.currency),
            })}
          </Text>
        )}
        {deal.expectedClose && !isClosed(deal.stage) && (
          <Text c="dimmed" span>
            {t("expectedLine", { day: format.day(deal.expectedClose) })}
          </Text>
        )}
        {!isClosed(deal.stage) && (
          <Text span c={deal.stalled ? "var(--crm-watch)" : "dimmed"}>
            {t("card.age", { count: deal.daysInStage })}
            {deal.stalled && ` · ${t("field.stalled")}`}
          </Text>
        )}
      </div>
      <StagePath deal={deal} />
    </>
  );
}

/** Everything about one deal: where it is, what it says, and the way it went. */
export default function OpportunityPage() {
  const { t } = useTranslation("opportunities");
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const can = useCan();
  const { data: deal, error, refetch } = useQuery(dealQuery(id));
  const title = deal?.title;
  useDocumentTitle(`${title ?? t("one")} · HS6Tools CRM`);
  useEffect(() => {
    if (title) rememberRecord({ kind: "opportunities", title, link: `/opportunities/${id}` });
  }, [title, id]);
  if (error && !deal) return <RecordFailed error={error} onRetry={() => void refetch()} />;
  return (
    <div className={recordPage.page}>
      <header className={recordPage.head}>
        <RecordTrail resource="opportunities" id={id} label={t("title")} list="/opportunities" />
        {deal ? <Head deal={deal} /> : <Skeleton h={72} mt="sm" aria-hidden />}
      </header>
      <div className={classes.zones}>
        {deal ? (
          <>
            <Panel title={t("details")}>
              <DealFields deal={deal} />
            </Panel>
            <Stack gap="lg">
              <DealProductsPanel deal={deal} />
              <FilesPanel
                holder="opportunities"
                id={deal.id}
                isWritable={can("opportunities:write") && !deal.deletedAt}
              />
              <Panel title={t("history")}>
                <StageHistory visits={deal.history} />
              </Panel>
            </Stack>
          </>
        ) : (
          <>
            <Skeleton h={360} aria-hidden />
            <Skeleton h={200} aria-hidden />
          </>
        )}
      </div>
    </div>
  );
}
