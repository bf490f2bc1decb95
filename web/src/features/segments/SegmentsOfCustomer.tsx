import { ActionIcon, Group, Skeleton, Stack, Text, Tooltip } from "@mantine/core";
import { IconHelpCircle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useInfiniteList } from "@/shared/data/useInfiniteList";
import { AddressLink } from "@/shared/ui/AddressLink";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { path } from "./segmentQueries";
import type { Segment } from "./segmentTypes";
import { WhyDialog } from "./WhyDialog";

/** The segments a customer is in, and why. */
export function SegmentsOfCustomer({ customer }: { customer: string }) {
  const { t } = useTranslation("segments");
  const [asked, ask] = useState<Segment>();
  const rows = useInfiniteList("segments", path, { customer: [customer] });
  if (rows.isLoading) return <Skeleton h={80} mt="md" aria-hidden />;
  if (rows.error) return <LoadFailed title={t("membersFailed")} error={rows.error} onRetry={rows.retry} />;
  return (
    <Stack gap={0} pt="md">
      {rows.rows.length === 0 && <Text c="dimmed">{t("inNone")}</Text>}
      {rows.rows.map((segment) => (
        <Group key={segment.id} justify="space-between" mih={36} wrap="nowrap">
          <AddressLink href={`/segments/${segment.id}`}>
            <bdi>{segment.name}</bdi>
          </AddressLink>
          <Tooltip label={t("why.short")}>
            <ActionIcon aria-label={t("why.of", { name: segment.name })} onClick={() => ask(segment)}>
              <IconHelpCircle size={16} />
            </ActionIcon>
          </Tooltip>
        </Group>
      ))}
      {asked && <WhyDialog segment={asked} customer={customer} onClose={() => ask(undefined)} />}
    </Stack>
  );
}
