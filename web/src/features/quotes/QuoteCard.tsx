import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";
import { ApprovalBadge, QuoteStatusBadge } from "./QuoteStatusBadge";
import type { QuoteRow } from "./quote";

/** A quote in the list of a phone. */
export function QuoteCard({ quote }: { quote: QuoteRow }) {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  return (
    <div>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600}>
          <Bdi>{quote.number}</Bdi>
        </Text>
        <Text fw={600}>
          <Money value={quote.total} currency={quote.currency} />
        </Text>
      </Group>
      <Group gap="xs" mt={4}>
        <QuoteStatusBadge status={quote.status} revised={quote.revisedBy !== undefined} />
        <ApprovalBadge approval={quote.approval} />
        <Text c="dimmed" fz="xs">
          {t("validUntilDay", { day: format.day(quote.validUntil) })}
        </Text>
      </Group>
      <Text c="dimmed" fz="xs" mt={4}>
        <bdi>{quote.customerName}</bdi>
        {quote.title && (
          <>
            {" · "}
            <bdi>{quote.title}</bdi>
          </>
        )}
      </Text>
    </div>
  );
}
