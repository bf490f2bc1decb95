import { Group, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { RecordFailed } from "@/shared/ui/RecordFailed";
import { LeadFields } from "./LeadFields";
import { leadQuery } from "./leadQueries";
import { ResponseClock } from "./ResponseClock";
import { StatusActions } from "./StatusActions";
import { StatusBadge } from "./StatusBadge";

/** The most of a lead, beside the list. */
export function LeadPeek({ id }: { id: string }) {
  const { t } = useTranslation("leads");
  const { data: lead, error, refetch } = useQuery(leadQuery(id));
  if (error && !lead) return <RecordFailed error={error} onRetry={() => void refetch()} />;
  if (!lead) {
    return (
      <Stack gap="md" aria-hidden>
        <Skeleton h={40} />
        <Skeleton h={200} />
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      <Group gap="sm">
        <StatusBadge value={lead.status} />
        <ResponseClock lead={lead} long />
      </Group>
      <StatusActions lead={lead} />
      {lead.message && (
        <div>
          <Text c="dimmed" fz="xs">
            {t("field.message")}
          </Text>
          <Text style={{ whiteSpace: "pre-wrap" }}>
            <bdi>{lead.message}</bdi>
          </Text>
        </div>
      )}
      <LeadFields lead={lead} names={["email", "phone", "ownerId", "source", "expectedValue", "nextAction", "tags"]} />
    </Stack>
  );
}
