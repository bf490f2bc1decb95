import { Alert, Button, CopyButton, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconCheck, IconCopy, IconSend } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { Modal } from "@/shared/ui/Modal";
import { refusalOf } from "@/shared/ui/refusal";
import classes from "./QuotePage.module.css";
import type { Quote } from "./quote";

interface Props {
  quote: Quote;
  again: boolean;
  onSent: (quote: Quote) => void;
  onClose: () => void;
}

/** The link is told once, by the answer that made it. */
function Link({ link }: { link: string }) {
  const { t } = useTranslation("quotes");
  return (
    <Stack gap="sm">
      <Text>{t("send.linkOnce")}</Text>
      <Text dir="ltr" className={classes.link} fz="xs">
        {link}
      </Text>
      <Group>
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button onClick={copy} leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}>
              {copied ? t("shared:copied") : t("send.copyLink")}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" component="a" href={link} target="_blank" rel="noreferrer">
          {t("send.preview")}
        </Button>
      </Group>
    </Stack>
  );
}

/** Brings the quote to its customer by mail, or makes only the link for another way. */
export function SendDialog({ quote, again, onSent, onClose }: Props) {
  const { t } = useTranslation("quotes");
  const [way, setWay] = useState("mail");
  const [to, setTo] = useState<string>();
  const [message, setMessage] = useState("");
  const { data: customer } = useQuery({
    queryKey: ["customers", "record", quote.customerId],
    queryFn: ({ signal }) => http.get("/api/crm/customers/{id}", { path: { id: quote.customerId }, signal }),
    retry: false,
  });
  const send = useMutation({
    mutationFn: () =>
      http.post("/api/crm/quotes/{id}/send", {
        path: { id: quote.id },
        body: { to: to || undefined, message: message || undefined, mail: way === "mail", again },
        once: true,
      }),
    onSuccess: onSent,
  });
  const { byField, other } = refusalOf(send.error, way === "mail" ? ["to", "message"] : []);
  const link = send.data?.link;
  return (
    <Modal
      opened
      onClose={onClose}
      title={link ? t("send.done") : t(again ? "move.sendAgain" : "send.title", { number: quote.number })}
      closeButtonProps={{ "aria-label": t("shared:close") }}
    >
      {link ? (
        <Link link={link} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send.mutate();
          }}
        >
          <Stack gap="md">
            <SegmentedControl
              aria-label={t("send.way")}
              value={way}
              onChange={setWay}
              data={[
                { value: "mail", label: t("send.mail") },
                { value: "link", label: t("send.linkOnly") },
              ]}
            />
            {way === "mail" ? (
              <>
                <TextInput
                  type="email"
                  dir="ltr"
                  label={t("send.to")}
                  value={to ?? (quote.contact ? quote.contact.email : customer?.email) ?? ""}
                  onChange={(event) => setTo(event.currentTarget.value)}
                  error={byField.to}
                />
                <Textarea
                  label={t("send.message")}
                  description={t("send.messageHint")}
                  autosize
                  minRows={3}
                  value={message}
                  onChange={(event) => setMessage(event.currentTarget.value)}
                  error={byField.message}
                />
              </>
            ) : (
              <Text c="dimmed">{t("send.linkHint")}</Text>
            )}
            {other && (
              <Alert color="red" role="alert">
                {other}
              </Alert>
            )}
            <Group justify="flex-end">
              <Button type="submit" loading={send.isPending} leftSection={<IconSend size={14} className="flip" />}>
                {way === "mail" ? t("move.send") : t("send.makeLink")}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
