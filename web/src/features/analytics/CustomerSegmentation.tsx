import { Skeleton, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Panel } from "@/shared/ui/Panel";
import classes from "./Analytics.module.css";
import { AnalyticsPage } from "./AnalyticsPage";
import { customersHref, useCustomerAnalytics } from "./analyticsQueries";
import type { CustomerAnalyticsAnswer, Slice } from "./analyticsTypes";
import { FigureTable } from "./FigureTable";
import { RfmGrid } from "./RfmGrid";
import { ThinData } from "./ThinData";

/** Which kinds of customers the shop has: its four segments, tiers, stages, and the RFM grid. */
export default function CustomerSegmentation() {
  const { t } = useTranslation("analytics");
  const answer = useCustomerAnalytics();
  return (
    <AnalyticsPage
      title={t("title.segments")}
      answer={answer}
      skeleton={<SegmentationSkeleton />}
      isEmpty={({ totals }) => totals.customers === 0}
    >
      {(data) => <SegmentationParts data={data} />}
    </AnalyticsPage>
  );
}

const tierColors: Record<string, string> = {
  PLATINUM: "var(--crm-platinum)",
  GOLD: "var(--crm-gold)",
  SILVER: "var(--crm-silver)",
  BRONZE: "var(--crm-bronze)",
};

interface SlicesProps {
  title: string;
  head: string;
  slices: Slice[];
  currency: string;
  nameOf: (key: string) => string;
  hintOf: (key: string) => string;
  colors?: Record<string, string>;
}

function Slices({ title, head, slices, currency, nameOf, hintOf, colors }: SlicesProps) {
  const rows = slices.map(({ key = "", customers, revenue, filter }) => ({
    key,
    label: nameOf(key),
    hint: hintOf(key),
    href: customersHref(filter),
    customers,
    revenue,
    color: colors?.[key],
  }));
  return (
    <Panel title={title}>
      <FigureTable head={head} label={title} rows={rows} currency={currency} />
    </Panel>
  );
}

function SegmentationParts({ data }: { data: CustomerAnalyticsAnswer }) {
  const { t } = useTranslation(["analytics", "shared"]);
  const { currency, totals } = data;
  return (
    <>
      <ThinData buyers={totals.buyers} className={classes.wide} />
      <div className={classes.stack}>
        <Slices
          title={t("segment.title")}
          head={t("column.segment")}
          slices={data.segments}
          currency={currency}
          nameOf={(key) => t(`segment.${key}.name`)}
          hintOf={(key) => t(`segment.${key}.means`)}
        />
        <Slices
          title={t("tierTitle")}
          head={t("column.tier")}
          slices={data.tiers}
          currency={currency}
          nameOf={(key) => t(`shared:tier.${key}`)}
          hintOf={(key) => t(`tierMeans.${key}`)}
          colors={tierColors}
        />
      </div>
      <Slices
        title={t("stageTitle")}
        head={t("column.stage")}
        slices={data.stages}
        currency={currency}
        nameOf={(key) => t(`shared:stage.${key}`)}
        hintOf={(key) => t(`stageMeans.${key}`)}
      />
      <Panel title={t("rfm.title")} className={classes.wide}>
        <Text c="dimmed" size="sm" mb="sm" maw={760}>
          {t("rfm.explain")}
        </Text>
        <div className={classes.pair}>
          <RfmGrid cells={data.rfmGrid} currency={currency} />
          <FigureTable
            head={t("rfm.group")}
            label={t("rfm.title")}
            rows={data.rfm.map(({ group, customers, revenue, filter }) => ({
              key: group,
              label: t(`rfm.${group}.name`),
              hint: t(`rfm.${group}.means`),
              href: customersHref(filter),
              customers,
              revenue,
            }))}
            currency={currency}
            isDense
          />
        </div>
      </Panel>
    </>
  );
}

function SegmentationSkeleton() {
  return (
    <>
      {[4, 6].map((rows) => (
        <Panel key={rows}>
          <Skeleton h={20} w={140} mb="md" />
          {Array.from({ length: rows }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never move
            <Skeleton key={row} h={44} mb={6} />
          ))}
        </Panel>
      ))}
      <Panel className={classes.wide}>
        <Skeleton h={20} w={140} mb="md" />
        <Skeleton h={330} />
      </Panel>
    </>
  );
}
