import { ActionIcon, Group, Stack, Text, Title, Tooltip } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/shared/api/contract";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Bdi } from "@/shared/ui/Bdi";
import { Money } from "@/shared/ui/Money";
import classes from "./CustomerQuotes.module.css";

interface Props {
  customerId: string;
  quotes: Schemas["QuoteSummary"];
}

/** What was offered to a customer, on that customer's page: how much waits for an answer, and the latest ones. */
export function CustomerQuotes({ customerId, quotes }: Props) {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  const can = useCan();
  const waiting = `/quotes?customerId=${customerId}&status=SENT&status=VIEWED&revised=false`;
  return (
    <section className={classes.card} aria-label={t("title")}>
      <Group justify="space-between" mb="xs" wrap="nowrap" mih={28}>
        <Title order={2}>
          {t("title")} <span className={classes.count}>{format.number(quotes.open)}</span>
        </Title>
        {can("quotes:write") && (
          <Tooltip label={t("create")}>
            <ActionIcon component={Link} to="/quotes/new" search={{ customerId } as never} aria-label={t("create")}>
              <IconPlus size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
      {quotes.recent.length === 0 ? (
        <Text c="dimmed">{t("noneOfCustomer")}</Text>
      ) : (
        <Stack gap={6}>
          {quotes.open > 0 && (
            <AddressLink href={waiting}>
              {t("waiting", { count: quotes.open })} · <Money value={quotes.openValue} currency={quotes.currency} />
            </AddressLink>
          )}
          {quotes.recent.slice(0, 3).map((quote) => (
            <div key={quote.id}>
              <Group justify="space-between" wrap="nowrap" gap="sm">
                <Link to={`/quotes/${quote.id}`} className="link">
                  <Bdi>{quote.number}</Bdi>
                </Link>
                <Money value={quote.total} currency={quote.currency} short />
              </Group>
              <Text c="dimmed" fz="xs">
                {t(`status.${quote.status}`)} · {format.day(quote.validUntil)}
              </Text>
            </div>
          ))}
        </Stack>
      )}
    </section>
  );
}
