import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { Bdi } from "@/shared/ui/Bdi";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { When } from "@/shared/ui/When";
import { Loaded } from "../Loaded";
import settings from "../Settings.module.css";
import { type ReceivedMail, receivedQuery } from "./mailboxTypes";
import { OutcomeWords } from "./OutcomeWords";

function TakeIn({ mail }: { mail: ReceivedMail }) {
  const { t } = useTranslation("mailboxes");
  const client = useQueryClient();
  const take = useMutation({
    mutationFn: () => http.post("/api/admin/received-mail/{id}/take", { path: { id: mail.id } }),
    onSuccess: () => toastDone(t("takenIn")),
    onError: (error) => toastFailed(error),
    onSettled: () =>
      Promise.all(["mails", "mailboxes", "leads"].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
  return (
    <Button variant="default" size="xs" loading={take.isPending} onClick={() => take.mutate()}>
      {t("takeIn")}
    </Button>
  );
}

function Thread({ mails, except }: { mails: ReceivedMail[]; except: string }) {
  const { t } = useTranslation("mailboxes");
  const others = mails.filter(({ id }) => id !== except);
  if (others.length === 0) return null;
  return (
    <section>
      <Title order={3} size="h4">
        {t("thread")}
      </Title>
      <ul>
        {others.map((mail) => (
          <li key={mail.id}>
            <bdi>{mail.subject || t("noSubject")}</bdi>{" "}
            <span className={settings.sub}>
              <Bdi>{mail.fromEmail ?? ""}</Bdi> · <When at={mail.arrivedAt} real />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One message: who wrote, how it begins, what became of it, and the way to take it in. */
export function ReceivedDetails({ id }: { id: string }) {
  const { t } = useTranslation("mailboxes");
  const can = useCan();
  return (
    <Loaded query={useQuery(receivedQuery(id))}>
      {({ mail, excerpt, thread }) => (
        <Stack>
          <Text c="dimmed">
            {mail.fromName && <bdi>{mail.fromName} </bdi>}
            <Bdi>{mail.fromEmail ?? t("noSender")}</Bdi> · <When at={mail.arrivedAt} exact real />
          </Text>
          <Group justify="space-between" align="start" wrap="nowrap">
            <div>
              <OutcomeWords mail={mail} />
              {mail.reason && <Text c="dimmed">{t(`reasonText.${mail.reason}`)}</Text>}
              {mail.reasonDetail && (
                <Text c="dimmed" fz="sm">
                  <bdi>{mail.reasonDetail}</bdi>
                </Text>
              )}
            </div>
            {(mail.outcome === "ASIDE" || mail.outcome === "FAILED") && can("mail:take") && <TakeIn mail={mail} />}
          </Group>
          {excerpt && (
            <div className={settings.mailText} dir="auto">
              {excerpt}
            </div>
          )}
          <Thread mails={thread} except={mail.id} />
        </Stack>
      )}
    </Loaded>
  );
}
