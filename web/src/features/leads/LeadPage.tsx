import { ActionIcon, Anchor, Badge, Group, Menu, Skeleton, Stack, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { IconDots, IconRestore, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Fragment, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { RecordFiles } from "@/shared/files/RecordFiles";
import { rememberRecord } from "@/shared/nav/recent";
import { RecordFailed } from "@/shared/ui/RecordFailed";
import { RecordTrail } from "@/shared/ui/RecordTrail";
import { When } from "@/shared/ui/When";
import { LeadComposer } from "./LeadComposer";
import { LeadCustomFields } from "./LeadCustomFields";
import { LeadFields } from "./LeadFields";
import { LeadStory } from "./LeadStory";
import { leadQuery } from "./leadQueries";
import type { Lead } from "./leadTypes";
import { ResponseClock } from "./ResponseClock";
import classes from "./record.module.css";
import { StatusActions } from "./StatusActions";
import { StatusPath } from "./StatusPath";
import { useLeadRemoval } from "./useLeadRemoval";

function Head({ lead }: { lead: Lead }) {
  const { t } = useTranslation("leads");
  const can = useCan();
  const { remove, restore } = useLeadRemoval(lead);
  return (
    <header className={classes.head}>
      <RecordTrail resource="leads" id={lead.id} label={t("title")} list="/leads" />
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ minInlineSize: 0 }}>
          <Group gap="sm">
            <Title order={1}>
              <bdi>{lead.name}</bdi>
            </Title>
            {lead.deletedAt && <Badge color="red">{t("deleted")}</Badge>}
          </Group>
          <Group gap="xs" c="dimmed">
            {lead.company && lead.company !== lead.name && <bdi>{lead.company}</bdi>}
            <span>
              {t(`source.${lead.source}`)} · <When at={lead.createdAt} />
            </span>
            <ResponseClock lead={lead} long />
          </Group>
        </div>
        <Group gap="sm">
          <StatusActions lead={lead} />
          {can("leads:delete") && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="default" aria-label={t("shared:moreActions")}>
                  <IconDots size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {lead.deletedAt ? (
                  <Menu.Item leftSection={<IconRestore size={14} />} onClick={restore}>
                    {t("bulk.restore")}
                  </Menu.Item>
                ) : (
                  <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={remove}>
                    {t("remove")}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          )}
        </Group>
      </Group>
      <StatusPath lead={lead} />
    </header>
  );
}

const contact = ["firstName", "lastName", "company", "email", "phone", "city", "country"];
const business = [
  "ownerId",
  "territoryId",
  "source",
  "referredBy",
  "referral",
  "expectedValue",
  "industry",
  "companySize",
  "nextAction",
  "tags",
  "notes",
];

/** Everything about one lead on one screen. */
/** The customer it became, and what was begun with it. */
function Became({ lead }: { lead: Lead }) {
  const { t } = useTranslation("leads");
  const can = useCan();
  const links = [
    { to: `/customers/${lead.customerId}`, label: t("toCustomer") },
    ...(lead.opportunityId && can("opportunities:read")
      ? [{ to: `/opportunities/${lead.opportunityId}`, label: t("toDeal") }]
      : []),
    ...(lead.quoteId && can("quotes:read") ? [{ to: `/quotes/${lead.quoteId}`, label: t("toQuote") }] : []),
  ];
  return (
    <p className={classes.notice}>
      {t("became")}{" "}
      {links.map(({ to, label }, index) => (
        <Fragment key={to}>
          {index > 0 && " · "}
          <Anchor component={Link} to={to} underline="always">
            {label}
          </Anchor>
        </Fragment>
      ))}
    </p>
  );
}

export default function LeadPage() {
  const { t } = useTranslation(["leads", "files"]);
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const can = useCan();
  const { data: lead, error, refetch } = useQuery(leadQuery(id));
  const name = lead?.name;
  useDocumentTitle(name ? `${name} · HS6Tools CRM` : "HS6Tools CRM");
  useEffect(() => {
    if (name) rememberRecord({ kind: "leads", title: name, link: `/leads/${id}` });
  }, [name, id]);
  if (error && !lead) return <RecordFailed error={error} onRetry={() => void refetch()} />;
  if (!lead) {
    return (
      <Stack p="lg" gap="lg" aria-hidden data-testid="record-skeleton">
        <Skeleton h={48} w="50%" />
        <Skeleton h={24} w="80%" />
        <Skeleton h={220} />
      </Stack>
    );
  }
  return (
    <div className={classes.page}>
      <Head lead={lead} />
      <div className={classes.zones}>
        <aside className={classes.side} aria-label={t("profile")}>
          <Title order={2} mb="xs">
            {t("contact")}
          </Title>
          <LeadFields lead={lead} names={contact} />
          <Title order={2} mt="lg" mb="xs">
            {t("business")}
          </Title>
          <LeadFields lead={lead} names={business} />
          <LeadCustomFields lead={lead} />
        </aside>
        <div className={classes.middle}>
          {lead.customerId && <Became lead={lead} />}
          {lead.message && (
            <section className={classes.message} aria-label={t("field.message")}>
              <Title order={2}>{t("field.message")}</Title>
              <bdi>{lead.message}</bdi>
            </section>
          )}
          {can("leads:write") && !lead.deletedAt && !lead.customerId && <LeadComposer leadId={id} />}
          {!lead.deletedAt && (
            <section aria-label={t("files:title")}>
              <Title order={2} mt="lg" mb="xs">
                {t("files:title")}
              </Title>
              <RecordFiles holder="leads" id={id} isWritable={can("leads:write") && !lead.customerId} />
            </section>
          )}
          <LeadStory leadId={id} />
        </div>
      </div>
    </div>
  );
}
