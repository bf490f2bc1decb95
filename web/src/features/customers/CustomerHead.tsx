import { ActionIcon, Badge, Group, Menu, Text, Title, Tooltip, UnstyledButton } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { IconDots, IconMail, IconPhone, IconRestore, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CustomerRow } from "@/shared/api/types";
import { useCan } from "@/shared/auth/me";
import { placeOf } from "@/shared/format/place";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { StageBadge, TierBadge } from "@/shared/ui/Badges";
import { HealthRing } from "@/shared/ui/HealthRing";
import { Money } from "@/shared/ui/Money";
import { RecordTrail } from "@/shared/ui/RecordTrail";
import { When } from "@/shared/ui/When";
import classes from "./CustomerHead.module.css";
import { besideName } from "./customerName";
import { HeadField } from "./HeadField";
import { TagList } from "./TagList";
import { useRemoval } from "./useRemoval";

interface Props {
  customer: CustomerRow;
  onStage: () => void;
}

function Reach({ customer }: { customer: CustomerRow }) {
  const { t } = useTranslation("customers");
  const way = (href: string, label: string, Sign: typeof IconMail) => (
    <Tooltip label={label}>
      <ActionIcon component="a" href={href} variant="default" aria-label={label}>
        <Sign size={16} />
      </ActionIcon>
    </Tooltip>
  );
  return (
    <>
      {customer.phone && way(`tel:${customer.phone}`, t("head.call", { to: customer.phone }), IconPhone)}
      {customer.email && way(`mailto:${customer.email}`, t("head.mail", { to: customer.email }), IconMail)}
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <Text c="dimmed" fz="xs">
        {label}
      </Text>
      <div className={classes.value}>{children}</div>
    </div>
  );
}

/** The top of a customer's page: who it is, whose, how it stands. */
export function CustomerHead({ customer, onStage }: Props) {
  const { t } = useTranslation("customers");
  const can = useCan();
  const language = useLanguage();
  const { remove, restore } = useRemoval(customer);
  useDocumentTitle(`${customer.name} · HS6Tools CRM`);
  const person = besideName(customer);
  const place = placeOf(customer.city, customer.country, language);
  const mayWrite = can("customers:write") && !customer.deletedAt;
  return (
    <header className={classes.head}>
      <RecordTrail resource="customers" id={customer.id} label={t("title")} list="/customers" />
      <div className={classes.top}>
        <Group gap="md" wrap="nowrap" miw={0} align="flex-start">
          <HealthRing score={customer.healthScore} size={48} />
          <div style={{ minInlineSize: 0 }}>
            <Group gap="sm">
              <Title order={1}>
                <bdi>{customer.name}</bdi>
              </Title>
              <TierBadge value={customer.tier} />
              {mayWrite ? (
                <UnstyledButton
                  className={classes.stage}
                  onClick={onStage}
                  aria-label={t("stage.change")}
                  title={t("stage.change")}
                >
                  <StageBadge value={customer.lifecycleStage} />
                </UnstyledButton>
              ) : (
                <StageBadge value={customer.lifecycleStage} />
              )}
              {customer.deletedAt && (
                <Badge color="red" variant="light" tt="none">
                  {t("head.deleted")}
                </Badge>
              )}
            </Group>
            <Text c="dimmed">
              {person && <bdi>{person}</bdi>}
              {person && place && " · "}
              <bdi>{place}</bdi>
            </Text>
          </div>
        </Group>
        <Group gap="xs" wrap="nowrap">
          <Reach customer={customer} />
          {can("customers:delete") && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="default" aria-label={t("shared:moreActions")}>
                  <IconDots size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {customer.deletedAt ? (
                  <Menu.Item leftSection={<IconRestore size={14} />} onClick={() => void restore()}>
                    {t("bulk.restore")}
                  </Menu.Item>
                ) : (
                  <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={() => void remove()}>
                    {t("head.delete")}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          )}
        </Group>
      </div>
      <div className={classes.facts}>
        <Fact label={t("field.lifetimeValue")}>
          <Money value={customer.lifetimeValue} currency={customer.currency} />
        </Fact>
        <Fact label={t("field.lastOrderAt")}>
          {customer.lastOrderAt ? <When at={customer.lastOrderAt} /> : t("never")}
        </Fact>
        <Fact label={t("field.lastInteractionAt")}>
          {customer.lastInteractionAt ? <When at={customer.lastInteractionAt} /> : t("never")}
        </Fact>
        <HeadField customer={customer} name="ownerId" readOnly={!mayWrite}>
          <bdi>{customer.ownerName ?? t("nobody")}</bdi>
        </HeadField>
        <HeadField customer={customer} name="tags" readOnly={!mayWrite}>
          {customer.tags?.length ? <TagList tags={customer.tags} /> : t("head.addTag")}
        </HeadField>
      </div>
    </header>
  );
}
