import { Alert, Button, Code, CopyButton, Group, Select, Skeleton, Stack, Text } from "@mantine/core";
import { IconCalendar, IconCheck, IconCopy } from "@tabler/icons-react";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";
import { confirm } from "@/shared/ui/dialogs";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { Panel } from "@/shared/ui/Panel";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";
import classes from "./Account.module.css";

type Feed = Schemas["CalendarFeed"];

const feedQuery = queryOptions({
  queryKey: ["calendar-feed"],
  queryFn: ({ signal }) => http.get("/api/auth/calendar-feed", { signal }),
});

/** Minutes before something is due; 1440 is a day. */
const reminders = [0, 5, 15, 30, 60, 1440] as const;
const never = "never";

function ShownOnce({ address, onKept }: { address: string; onKept: () => void }) {
  const { t } = useTranslation("account");
  return (
    <Alert w="100%" variant="default" icon={<IconCalendar size={18} />} title={t("calendar.once")}>
      <Text>{t("calendar.onceText")}</Text>
      <Code dir="ltr" block className={classes.secret} my="sm">
        {address}
      </Code>
      <Group gap="sm">
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
              onClick={copy}
            >
              {copied ? t("copied") : t("copy")}
            </Button>
          )}
        </CopyButton>
        <Button component="a" href={address.replace(/^https?:/, "webcal:")} variant="default">
          {t("calendar.open")}
        </Button>
        <Button onClick={onKept}>{t("calendar.kept")}</Button>
      </Group>
    </Alert>
  );
}

function Reminder({ value, onChange }: { value: number | undefined; onChange: (minutes: number | null) => void }) {
  const { t } = useTranslation("account");
  const others = value === undefined || reminders.some((minutes) => minutes === value) ? [] : [value];
  return (
    <Select
      label={t("calendar.reminder")}
      w={260}
      maw="100%"
      allowDeselect={false}
      data={[
        { value: never, label: t("calendar.never") },
        ...[...reminders, ...others].map((minutes) => ({
          value: String(minutes),
          label:
            minutes === 0
              ? t("calendar.atOnce")
              : t(minutes === 1440 ? "calendar.day" : "calendar.before", { count: minutes }),
        })),
      ]}
      value={value === undefined ? never : String(value)}
      onChange={(next) => onChange(next === null || next === never ? null : Number(next))}
    />
  );
}

function FeedText({ feed }: { feed: Feed }) {
  const { t } = useTranslation("account");
  if (!feed.active) return <Text c="dimmed">{t("calendar.off")}</Text>;
  return (
    <Text c="dimmed">
      {t("calendar.on")}{" "}
      {feed.lastReadAt ? (
        <>
          {t("calendar.read")} <When at={feed.lastReadAt} real />
        </>
      ) : (
        t("calendar.unread")
      )}
    </Text>
  );
}

/** The secret address at which one's own calendar program reads what one has to do. */
export function CalendarFeed() {
  const { t } = useTranslation("account");
  const client = useQueryClient();
  const { data: feed, error, refetch } = useQuery(feedQuery);
  const [address, setAddress] = useState<string>();
  const keep = (next: Feed) => client.setQueryData(feedQuery.queryKey, { ...next, address: undefined });
  const onError = (failure: unknown) => toastFailed(failure);
  const make = useMutation({
    mutationFn: () =>
      http.post("/api/auth/calendar-feed", { body: { reminderMinutes: feed?.active ? feed.reminderMinutes : 15 } }),
    onSuccess: (made) => {
      setAddress(made.address);
      keep(made);
    },
    onError,
  });
  const remind = useMutation({
    mutationFn: (reminderMinutes: number | null) =>
      http.patch("/api/auth/calendar-feed", { body: { reminderMinutes: reminderMinutes as number } }),
    onSuccess: (now) => {
      keep(now);
      toastDone(t("saved"));
    },
    onError,
  });
  const revoke = useMutation({
    mutationFn: () => http.delete("/api/auth/calendar-feed"),
    onSuccess: () => {
      setAddress(undefined);
      keep({ active: false });
      toastDone(t("calendar.ended"));
    },
    onError,
  });
  const renewAsked = async () => {
    if (await confirm({ title: t("calendar.renewAsk"), body: t("calendar.endText"), action: t("calendar.renew") }))
      make.mutate();
  };
  const revokeAsked = async () => {
    const action = t("calendar.revoke");
    if (await confirm({ title: t("calendar.revokeAsk"), body: t("calendar.endText"), action, danger: true }))
      revoke.mutate();
  };
  return (
    <Panel title={t("calendar.title")}>
      {error && !feed && <LoadFailed title={t("calendar.failed")} error={error} onRetry={() => void refetch()} />}
      {!feed && !error && <Skeleton height={56} />}
      {feed && (
        <Stack gap="md" align="flex-start">
          <FeedText feed={feed} />
          {address && <ShownOnce address={address} onKept={() => setAddress(undefined)} />}
          {feed.active && <Reminder value={feed.reminderMinutes} onChange={(minutes) => remind.mutate(minutes)} />}
          <Group gap="sm">
            <Button
              variant="default"
              loading={make.isPending}
              onClick={() => (feed.active ? void renewAsked() : make.mutate())}
            >
              {t(feed.active ? "calendar.renew" : "calendar.make")}
            </Button>
            {feed.active && (
              <Button variant="default" loading={revoke.isPending} onClick={() => void revokeAsked()}>
                {t("calendar.revoke")}
              </Button>
            )}
          </Group>
        </Stack>
      )}
    </Panel>
  );
}
