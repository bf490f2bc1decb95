import { ActionIcon, Group, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/shared/api/contract";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { Money } from "@/shared/ui/Money";
import { DayText } from "@/shared/ui/When";
import classes from "./CustomerDeals.module.css";
import { stageWords } from "./deal";
import { OpportunityCreate } from "./OpportunityCreate";

interface Props {
  customerId: string;
  deals: Schemas["DealsOfCustomer"];
}

/** What may come of a customer, on that customer's page. */
export function CustomerDeals({ customerId, deals }: Props) {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  const can = useCan();
  const [creating, setCreating] = useState(false);
  const list = `/opportunities/list?customerId=${customerId}`;
  return (
    <section className={classes.card} aria-label={t("title")}>
      <Group justify="space-between" mb="xs" wrap="nowrap" mih={28}>
        <Title order={2}>
          {t("title")} <span className={classes.count}>{format.number(deals.open)}</span>
        </Title>
        {can("opportunities:write") && (
          <ActionIcon aria-label={t("create.title")} title={t("create.title")} onClick={() => setCreating(true)}>
            <IconPlus size={16} />
          </ActionIcon>
        )}
      </Group>
      {deals.open === 0 ? (
        <Text c="dimmed">{t("customer.noneOpen")}</Text>
      ) : (
        <>
          <Text>
            <strong>
              <Money value={deals.value} currency={deals.currency} short />
            </strong>{" "}
            <span className={classes.count}>
              {t("board.weighted")} <Money value={deals.weighted} currency={deals.currency} short />
            </span>
          </Text>
          <ul className={classes.deals}>
            {deals.items.map((deal) => (
              <li key={deal.id}>
                <Link to={`/opportunities/${deal.id}`} className="link">
                  <bdi>{deal.title}</bdi>
                </Link>
                <Text c="dimmed" fz="xs">
                  {stageWords(t as (key: string) => string, deal.stage, deal.stageName)}
                  {" · "}
                  <Money value={deal.value} currency={deal.currency} short />
                  {deal.expectedClose && (
                    <>
                      {" · "}
                      <DayText day={deal.expectedClose} />
                    </>
                  )}
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
      {deals.won + deals.lost > 0 && (
        <Text c="dimmed" fz="xs" mt="xs">
          <AddressLink href={`${list}&stage=CLOSED_WON&sort=-closedAt`}>
            {t("customer.won", { count: deals.won })}
          </AddressLink>{" "}
          <Money value={deals.wonValue} currency={deals.currency} short />
          {" · "}
          <AddressLink href={`${list}&stage=CLOSED_LOST&sort=-closedAt`}>
            {t("customer.lost", { count: deals.lost })}
          </AddressLink>
        </Text>
      )}
      {creating && <OpportunityCreate customerId={customerId} onClose={() => setCreating(false)} />}
    </section>
  );
}
