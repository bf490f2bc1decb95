import { Divider } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { toastDone } from "@/shared/ui/toasts";
import { FormDialog } from "../FormDialog";
import { colleaguesQuery } from "../settingsQueries";
import { useRefusableForm } from "../useRefusableForm";
import { ConnectionTest } from "./ConnectionTest";
import { HandlingFields } from "./HandlingFields";
import { type MailboxValues, valuesOf } from "./mailboxForm";
import type { Mailbox } from "./mailboxTypes";
import { ServerFields } from "./ServerFields";

interface Props {
  mailbox?: Mailbox;
  onClose: () => void;
}

/** Where a mailbox is, how it is opened, and what becomes of what comes in. */
export function MailboxDialog({ mailbox, onClose }: Props) {
  const { t } = useTranslation("mailboxes");
  const client = useQueryClient();
  const colleagues = useQuery(colleaguesQuery);
  const { form, ...state } = useRefusableForm<MailboxValues, unknown>({
    initial: valuesOf(mailbox),
    required: ["name", "address", "host", "username", ...(mailbox ? [] : (["password"] as const))],
    save: ({ password, port, ...values }) => {
      const body = { ...values, port: Number(port), ...(password ? { password } : {}) };
      return mailbox
        ? http.put("/api/admin/mailboxes/{id}", {
            path: { id: mailbox.id },
            body: { ...body, version: mailbox.version },
          })
        : http.post("/api/admin/mailboxes", { body });
    },
    onSaved: () => {
      void client.invalidateQueries({ queryKey: ["mailboxes"] });
      toastDone(t(mailbox ? "saved" : "connected"));
      onClose();
    },
  });
  return (
    <FormDialog
      title={mailbox ? t("change", { name: mailbox.name }) : t("connect")}
      action={t(mailbox ? "save" : "connect")}
      onClose={onClose}
      size="lg"
      {...state}
    >
      <ServerFields form={form} isNew={!mailbox} />
      <ConnectionTest form={form} id={mailbox?.id} />
      <Divider label={t("handling")} labelPosition="left" />
      <HandlingFields form={form} isNew={!mailbox} colleagues={colleagues.data?.items ?? []} />
    </FormDialog>
  );
}
