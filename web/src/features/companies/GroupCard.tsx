import { ActionIcon, Group, Text, Title, Tooltip } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/shared/api/contract";
import { useCan } from "@/shared/auth/me";
import { useFormat } from "@/shared/format/FormatProvider";
import { Money } from "@/shared/ui/Money";
import classes from "./companies.module.css";
import { companyQuery } from "./companyQueries";
import { ParentPicker } from "./ParentPicker";
import { PaymentFields } from "./PaymentFields";

interface Props {
  customerId: string;
  group?: Schemas["CompanyGroup"];
  quotes?: Schemas["GroupQuotes"];
  deals?: Schemas["GroupDeals"];
}

function Figures({ group, quotes, deals }: Omit<Props, "customerId">) {
  const { t } = useTranslation("companies");
  const format = useFormat();
  return (
    <dl className={classes.figures}>
      {group && (
        <>
          <dt>{t("group.companies")}</dt>
          <dd className="tabular">{format.number(group.companies)}</dd>
          <dt>{t("group.orders")}</dt>
          <dd className="tabular">{format.number(group.orders)}</dd>
          <dt>{t("group.revenue")}</dt>
          <dd>
            <Money value={group.revenue} currency={group.currency} short />
          </dd>
        </>
      )}
      {quotes && (
        <>
          <dt>{t("group.quotes", { count: quotes.open })}</dt>
          <dd>
            <Money value={quotes.value} currency={quotes.currency} short />
          </dd>
        </>
      )}
      {deals && (
        <>
          <dt>{t("group.deals", { count: deals.open })}</dt>
          <dd>
            <Money value={deals.value} currency={deals.currency} short />
          </dd>
        </>
      )}
    </dl>
  );
}

function Above({ above }: { above: Schemas["CompanyRelative"][] }) {
  const { t } = useTranslation("companies");
  if (above.length === 0) return <Text c="dimmed">{t("group.alone")}</Text>;
  return (
    <Text>
      <Text span c="dimmed">
        {t("group.belongsTo")}{" "}
      </Text>
      {above.map((one, index) => (
        <Fragment key={one.id}>
          {index > 0 && " › "}
          {one.name ? (
            <Link to={`/customers/${one.id}`} className="link">
              <bdi>{one.name}</bdi>
            </Link>
          ) : (
            <span title={t("group.hidden")}>…</span>
          )}
        </Fragment>
      ))}
    </Text>
  );
}

/** The group a company belongs to, what the companies below it bought, and how it pays. */
export function GroupCard({ customerId, group, quotes, deals }: Props) {
  const { t } = useTranslation("companies");
  const mayWrite = useCan()("customers:write");
  const { data: company } = useQuery(companyQuery(customerId));
  const [choosing, setChoosing] = useState(false);
  if (!company) return null;
  const parent = company.above[0];
  const isHead = company.subsidiaries > 0;
  return (
    <section className={classes.card} aria-label={t("group.title")}>
      <Group justify="space-between" mb="xs" wrap="nowrap" mih={28}>
        <Title order={2}>{t("group.title")}</Title>
        {mayWrite && !choosing && (
          <Tooltip label={t("group.choose")}>
            <ActionIcon aria-label={t("group.choose")} onClick={() => setChoosing(true)}>
              <IconPencil size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
      {choosing ? (
        <ParentPicker customerId={customerId} parent={parent} onClose={() => setChoosing(false)} />
      ) : (
        <Above above={company.above} />
      )}
      {isHead && (
        <>
          <Text fw={500} mt="sm" mb={4}>
            {t("group.whole")}
          </Text>
          <Figures group={group} quotes={quotes} deals={deals} />
          <ul className={classes.members}>
            {group?.items.map((one) => (
              <li key={one.id} className={classes.member}>
                <Link to={`/customers/${one.id}`} className="link">
                  <bdi>{one.name}</bdi>
                </Link>
                <Money value={one.revenue} currency={group.currency} short />
              </li>
            ))}
          </ul>
        </>
      )}
      <PaymentFields company={company} readOnly={!mayWrite} />
    </section>
  );
}
