import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Money } from "@/shared/ui/Money";
import { When } from "@/shared/ui/When";
import type { Lead } from "./leadTypes";
import { ResponseClock } from "./ResponseClock";
import { StatusBadge } from "./StatusBadge";

/** A lead in the list of a phone. */
export function LeadCard({ lead }: { lead: Lead }) {
  const { t } = useTranslation("leads");
  return (
    <div style={{ minInlineSize: 0 }}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text fw={600} truncate>
          <bdi>{lead.name}</bdi>
        </Text>
        <StatusBadge value={lead.status} />
      </Group>
      <Text c="dimmed" fz="xs" mt={4}>
        {lead.company && (
          <>
            <bdi>{lead.company}</bdi>
            {" · "}
          </>
        )}
        {t(`source.${lead.source}`)} · <When at={lead.createdAt} />
        {lead.expectedValue !== undefined && (
          <>
            {" · "}
            <Money value={lead.expectedValue} currency={lead.currency} short />
          </>
        )}
      </Text>
      <Text component="div" fz="xs" mt={4}>
        <ResponseClock lead={lead} />
      </Text>
    </div>
  );
}
