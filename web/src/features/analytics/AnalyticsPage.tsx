import { Button, Group, Text } from "@mantine/core";
import { IconChartHistogram } from "@tabler/icons-react";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { CreateButtons } from "@/shared/nav/CreateButtons";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { DayInput } from "@/shared/ui/DayInput";
import { EmptyState } from "@/shared/ui/EmptyState";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { PageHead } from "@/shared/ui/PageHead";
import { When } from "@/shared/ui/When";
import classes from "./Analytics.module.css";
import { useAsOf } from "./analyticsQueries";

interface Props<T> {
  title: string;
  answer: UseQueryResult<T>;
  /** The real shape of the page while its numbers come. */
  skeleton: ReactNode;
  /** True while the shop has no customer to count. */
  isEmpty: (data: T) => boolean;
  menu?: ReactNode;
  children: (data: T) => ReactNode;
}

/** The frame of the analytics screens: head, the day they are about, and their four states. */
export function AnalyticsPage<T extends { asOf: string; computedAt: string }>(props: Props<T>) {
  const { title, answer, skeleton, isEmpty, menu, children } = props;
  const { t } = useTranslation("analytics");
  const { data } = answer;
  return (
    <>
      <PageHead title={title} menu={menu} />
      <AsOfBar data={data} isComputing={answer.isPlaceholderData} />
      {answer.isError && !data ? (
        <LoadFailed title={t("failed")} error={answer.error} onRetry={() => void answer.refetch()} />
      ) : !data ? (
        <div className={classes.page} aria-busy aria-label={t("loading")} role="status">
          {skeleton}
        </div>
      ) : isEmpty(data) ? (
        <EmptyState icon={IconChartHistogram} title={t("empty.title")} text={t("empty.text")}>
          <CreateButtons />
        </EmptyState>
      ) : (
        <div className={classes.page} aria-busy={answer.isPlaceholderData}>
          {children(data)}
        </div>
      )}
    </>
  );
}

function AsOfBar({ data, isComputing }: { data?: { asOf: string; computedAt: string }; isComputing: boolean }) {
  const { t } = useTranslation("analytics");
  const format = useFormat();
  const asOf = useAsOf();
  const [, update] = useUrlSearch();
  return (
    <Group px="lg" pb="xs" gap="md">
      <div className={classes.asOf}>
        <DayInput
          label={t("asOf.label")}
          placeholder={data && format.day(data.asOf)}
          value={asOf ?? null}
          onChange={(day) => update({ asOf: day ?? undefined })}
        />
      </div>
      <Text c="dimmed" size="sm" role="status" className={classes.note}>
        {isComputing
          ? t("asOf.computing")
          : data && (
              <>
                {asOf ? t("asOf.past", { day: format.day(asOf) }) : t("asOf.now", { day: format.day(data.asOf) })}{" "}
                {t("asOf.computed")} <When at={data.computedAt} real />
              </>
            )}
      </Text>
      {asOf && (
        <Button variant="default" onClick={() => update({ asOf: undefined })}>
          {t("asOf.back")}
        </Button>
      )}
    </Group>
  );
}
