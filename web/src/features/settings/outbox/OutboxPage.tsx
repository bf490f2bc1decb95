import { Button, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconMailForward } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/shared/api/problem";
import { useCan } from "@/shared/auth/me";
import { SearchField } from "@/shared/data/SearchField";
import { useInfiniteList, useListCount } from "@/shared/data/useInfiniteList";
import { firstValue } from "@/shared/nav/search";
import { useUrlSearch } from "@/shared/nav/useUrlSearch";
import { Bdi } from "@/shared/ui/Bdi";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Modal } from "@/shared/ui/Modal";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";
import { Loaded, LoadedRows } from "../Loaded";
import { MoreRows } from "../MoreRows";
import { Rows } from "../Rows";
import classes from "../Settings.module.css";
import { SettingsPlace } from "../SettingsPlace";
import { mailQuery, sendMail } from "../settingsQueries";
import type { OutboxMail } from "../settingsTypes";
import { linkParts } from "./linkParts";

/** The text as it would arrive, with its links to follow. */
function MailText({ text }: { text: string }) {
  return (
    <div className={classes.mailText} dir="auto">
      {linkParts(text).map(
        ({ at, words, isLink }): ReactNode =>
          isLink ? (
            <a key={at} href={words} className="link" dir="ltr">
              {words}
            </a>
          ) : (
            words
          ),
      )}
    </div>
  );
}

/** Text first: its links can be followed. The designed page is shown in a frame that may do nothing, not even that. */
function MailBody({ mail }: { mail: OutboxMail }) {
  const { t } = useTranslation("settings");
  const [isText, setText] = useState(true);
  if (!mail.html) return <MailText text={mail.text} />;
  return (
    <>
      <SegmentedControl
        size="xs"
        w="fit-content"
        aria-label={t("outbox.as")}
        value={isText ? "text" : "html"}
        onChange={(value) => setText(value === "text")}
        data={[
          { value: "text", label: t("outbox.asText") },
          { value: "html", label: t("outbox.asHtml") },
        ]}
      />
      {isText ? (
        <MailText text={mail.text} />
      ) : (
        <iframe title={mail.subject} sandbox="" srcDoc={mail.html} className={classes.mail} />
      )}
    </>
  );
}

/** Where it is on its way, and the way out where it is stuck. */
function MailState({ mail }: { mail: OutboxMail }) {
  const { t } = useTranslation("settings");
  const can = useCan();
  const cache = useQueryClient();
  const send = useMutation({
    mutationFn: () => sendMail(mail.id),
    onError: (error) => toastFailed(error),
    onSuccess: () => {
      toastDone(t("outbox.again"));
      return cache.invalidateQueries({ queryKey: ["outbox"] });
    },
  });
  const isStuck = mail.status === "FAILED" || mail.status === "UNCERTAIN" || mail.status === "KEPT";
  return (
    <Group justify="space-between" align="start" wrap="nowrap">
      <div>
        <Text>
          {t(`outbox.status.${mail.status}`)} {mail.sentAt && <When at={mail.sentAt} exact real />}
        </Text>
        {mail.status === "UNCERTAIN" && <Text c="dimmed">{t("outbox.uncertain")}</Text>}
        {mail.problem && (
          <Text c="dimmed" fz="sm">
            <bdi>{mail.problem}</bdi>
          </Text>
        )}
      </div>
      {isStuck && can("outbox:send") && (
        <Button variant="default" size="xs" loading={send.isPending} onClick={() => send.mutate()}>
          {t("outbox.send")}
        </Button>
      )}
    </Group>
  );
}

function Mail({ id }: { id: string }) {
  const { t } = useTranslation("settings");
  const query = useQuery(mailQuery(id));
  if (isProblem(query.error, 403)) return <Text role="alert">{t("outbox.guarded")}</Text>;
  return (
    <Loaded query={query}>
      {(mail) => (
        <Stack>
          <Text c="dimmed">
            {t("outbox.to")}: <Bdi>{mail.to}</Bdi> · <When at={mail.createdAt} real />
          </Text>
          <MailState mail={mail} />
          <MailBody mail={mail} />
        </Stack>
      )}
    </Loaded>
  );
}

export default function OutboxPage() {
  const { t } = useTranslation("settings");
  const [search, update] = useUrlSearch();
  const query = { q: firstValue(search, "q") };
  const list = useInfiniteList("outbox", "/api/admin/outbox", query);
  const total = useListCount("outbox", "/api/admin/outbox", query);
  const open = firstValue(search, "mail");
  const subject = list.rows.find((row) => row.id === open)?.subject;
  return (
    <SettingsPlace name="outbox" count={total}>
      <search className={classes.tools}>
        <SearchField value={query.q ?? ""} onChange={(q) => update({ q: q || undefined }, { replace: true })} />
      </search>
      <LoadedRows
        list={list}
        empty={
          <EmptyState
            icon={IconMailForward}
            title={query.q ? t("outbox.none") : t("outbox.empty")}
            text={query.q ? undefined : t("outbox.emptyText")}
          />
        }
      >
        <Rows
          label={t("places.outbox.title")}
          rows={list.rows}
          keyOf={(row) => row.id}
          columns={[
            {
              name: "subject",
              head: t("outbox.subject"),
              cell: (row) => (
                <button type="button" className={classes.named} onClick={() => update({ mail: row.id })}>
                  <bdi>{row.subject}</bdi>
                </button>
              ),
            },
            { name: "to", head: t("outbox.to"), cell: (row) => <Bdi>{row.to}</Bdi> },
            {
              name: "kind",
              head: t("outbox.kind"),
              cell: (row) => t(`outbox.kinds.${row.kind}`, { defaultValue: row.kind }),
            },
            { name: "status", head: t("outbox.state"), cell: (row) => t(`outbox.status.${row.status}`) },
            { name: "at", head: t("outbox.at"), cell: (row) => <When at={row.createdAt} real /> },
          ]}
        />
        <MoreRows list={list} />
      </LoadedRows>
      <Modal
        opened={open !== undefined}
        onClose={() => update({ mail: undefined })}
        size="lg"
        title={subject ?? t("places.outbox.title")}
        closeButtonProps={{ "aria-label": t("close") }}
      >
        {open && <Mail id={open} />}
      </Modal>
    </SettingsPlace>
  );
}
