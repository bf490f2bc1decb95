import { IconPaperclip } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Bdi } from "@/shared/ui/Bdi";
import { When } from "@/shared/ui/When";
import type { RowColumn } from "../Rows";
import settings from "../Settings.module.css";
import type { ReceivedMail } from "./mailboxTypes";
import { OutcomeWords } from "./OutcomeWords";

/** @param onOpen what a click on a subject does */
export function useReceivedColumns(onOpen: (mail: ReceivedMail) => void): RowColumn<ReceivedMail>[] {
  const { t } = useTranslation("mailboxes");
  const format = useFormat();
  return [
    {
      name: "subject",
      head: t("field.subject"),
      cell: (mail) => (
        <>
          <button type="button" className={settings.named} onClick={() => onOpen(mail)}>
            <bdi>{mail.subject || t("noSubject")}</bdi>
          </button>
          {mail.files > 0 && (
            <span className={settings.sub} title={t("files", { count: mail.files })}>
              {" "}
              <IconPaperclip size={12} role="img" aria-label={t("files", { count: mail.files })} />{" "}
              {format.number(mail.files)}
            </span>
          )}
        </>
      ),
    },
    {
      name: "from",
      head: t("field.from"),
      cell: (mail) => (
        <>
          {mail.fromName && <bdi>{mail.fromName}</bdi>}
          <div className={mail.fromName ? settings.sub : undefined}>
            {mail.fromEmail ? <Bdi>{mail.fromEmail}</Bdi> : t("noSender")}
          </div>
        </>
      ),
    },
    { name: "outcome", head: t("field.outcome"), cell: (mail) => <OutcomeWords mail={mail} /> },
    { name: "mailbox", head: t("field.mailbox"), cell: (mail) => <bdi>{mail.mailboxName}</bdi> },
    { name: "at", head: t("field.arrived"), cell: (mail) => <When at={mail.arrivedAt} real /> },
  ];
}
