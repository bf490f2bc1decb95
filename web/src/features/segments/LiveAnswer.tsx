import { Skeleton, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { TierBadge } from "@/shared/ui/Badges";
import { Money } from "@/shared/ui/Money";
import { Panel } from "@/shared/ui/Panel";
import { problemText } from "@/shared/ui/toasts";
import classes from "./Builder.module.css";
import { countQuery, exactCountQuery, previewQuery } from "./segmentQueries";
import type { SegmentFilter } from "./segmentTypes";

interface Props {
  /** Nothing while a rule is incomplete. */
  definition?: SegmentFilter;
  segment?: string;
  sentence: string;
}

/** Who the rules mean just now: in words, how many, and the first of them. */
export function LiveAnswer({ definition, segment, sentence }: Props) {
  const { t } = useTranslation("segments");
  const can = useCan();
  const format = useFormat();
  const count = useQuery({ ...countQuery(definition, segment), placeholderData: keepPreviousData });
  const wanted = can("customers:read") ? definition : undefined;
  const preview = useQuery({ ...previewQuery(wanted, segment), placeholderData: keepPreviousData });
  const isEstimate = count.data?.margin !== undefined && !count.isPlaceholderData;
  const exact = useQuery({ ...exactCountQuery(definition, segment), enabled: definition !== undefined && isEstimate });
  const answer = definition ? (isEstimate && exact.data) || count.data : undefined;
  return (
    <>
      <Panel title={t("live.count")}>
        <div role="status" aria-live="polite" aria-busy={count.isFetching}>
          {answer ? (
            <>
              <div className={`${classes.count} tabular`}>
                {answer.margin !== undefined && "≈ "}
                {format.number(answer.count)}
              </div>
              <Text c="dimmed" fz="xs">
                {answer.margin === undefined
                  ? t("live.took", { time: format.number(answer.tookMillis) })
                  : t("live.estimated", { margin: format.number(answer.margin) })}
              </Text>
            </>
          ) : count.isFetching ? (
            <Skeleton h={34} w={120} />
          ) : (
            <Text c="dimmed">{count.error && definition ? problemText(count.error) : t("live.incomplete")}</Text>
          )}
        </div>
        <Text mt="sm" className={classes.sentence}>
          {sentence}
        </Text>
      </Panel>
      {wanted && (
        <Panel title={t("live.first")}>
          {preview.data?.items.length === 0 && <Text c="dimmed">{t("live.nobody")}</Text>}
          <ul className={classes.lines}>
            {preview.data?.items.slice(0, 10).map((customer) => (
              <li key={customer.id} className={classes.line}>
                <AddressLink href={`/customers/${customer.id}`} className={`link ${classes.name}`}>
                  <bdi>{customer.name}</bdi>
                </AddressLink>
                <TierBadge value={customer.tier} />
                <Money value={customer.lifetimeValue} currency={customer.currency} short />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
