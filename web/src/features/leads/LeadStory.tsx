import { Skeleton, Stack, Text, Title } from "@mantine/core";
import {
  IconArrowsExchange,
  IconMail,
  IconMessage,
  IconNote,
  IconPencil,
  IconPhone,
  IconPlus,
  IconTrash,
  IconUsers,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/shared/api/contract";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { When } from "@/shared/ui/When";
import { contactsQuery, historyQuery } from "./leadQueries";
import classes from "./record.module.css";

type Entry = Schemas["LeadHistoryEntry"];
type Contact = Schemas["LeadInteraction"];

interface Line {
  id: string;
  at: string;
  who?: string;
  icon: typeof IconMail;
  title: ReactNode;
  said?: ReactNode;
}

const signs: Record<string, typeof IconMail> = {
  EMAIL: IconMail,
  PHONE: IconPhone,
  MEETING: IconUsers,
  NOTE: IconNote,
  STATUS: IconArrowsExchange,
  CREATED: IconPlus,
  ASKED_AGAIN: IconMessage,
  DELETED: IconTrash,
};

function useLines(leadId: string) {
  const { t } = useTranslation("leads");
  const history = useQuery(historyQuery(leadId));
  const contacts = useQuery(contactsQuery(leadId));
  const words = t as (key: string, more?: object) => string;
  const ofContact = (one: Contact): Line => ({
    id: one.id,
    at: one.occurredAt,
    who: one.personName,
    icon: signs[one.type] ?? IconMessage,
    title: one.subject ? (
      <bdi>{one.subject}</bdi>
    ) : (
      words(one.direction ? `contactBy.${one.direction}.${one.type}` : `kind.${one.type}`, {
        defaultValue: words(`kind.${one.type}`),
      })
    ),
    said: (
      <>
        {one.content && <bdi>{one.content}</bdi>}
        {one.outcome && (
          <Text c="dimmed" fz="xs">
            {words("composer.outcome")}: <bdi>{one.outcome}</bdi>
          </Text>
        )}
      </>
    ),
  });
  const fields = (entry: Entry) =>
    Object.keys(entry.data)
      .map((name) => words(`field.${name}`, { defaultValue: name }))
      .join(", ");
  const ofEntry = (entry: Entry): Line => ({
    id: entry.id,
    at: entry.at,
    who: entry.actorName,
    icon: signs[entry.kind] ?? IconPencil,
    title:
      entry.kind === "STATUS"
        ? words("story.STATUS", { status: words(`status.${entry.to}`) })
        : words(`story.${entry.kind}`, { fields: fields(entry) }),
    said: (entry.reason || typeof entry.data.message === "string") && (
      <bdi>{entry.reason ?? String(entry.data.message)}</bdi>
    ),
  });
  const lines = [...(contacts.data?.items ?? []).map(ofContact), ...(history.data?.items ?? []).map(ofEntry)].sort(
    (a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id),
  );
  const failed = history.error ?? contacts.error;
  const retry = () => void Promise.all([history.refetch(), contacts.refetch()]);
  return { lines, isLoading: history.isLoading || contacts.isLoading, failed, retry };
}

/** What was said and done with a lead, the newest first. */
export function LeadStory({ leadId }: { leadId: string }) {
  const { t } = useTranslation("leads");
  const { lines, isLoading, failed, retry } = useLines(leadId);
  return (
    <section aria-label={t("story.title")}>
      <Title order={2} mt="lg">
        {t("story.title")}
      </Title>
      {failed && <LoadFailed title={t("story.title")} error={failed} onRetry={retry} />}
      {isLoading && (
        <Stack gap="sm" mt="sm" aria-hidden>
          <Skeleton h={32} />
          <Skeleton h={32} />
        </Stack>
      )}
      <ol className={classes.story}>
        {lines.map(({ id, at, who, icon: Sign, title, said }) => (
          <li key={id} className={classes.entry}>
            <Sign size={16} className={classes.sign} aria-hidden />
            <div>
              <div>{title}</div>
              {said && <div className={classes.said}>{said}</div>}
            </div>
            <div className={classes.who}>
              <When at={at} />
              {who && (
                <div>
                  <bdi>{who}</bdi>
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
