import { Button } from "@mantine/core";
import { IconInbox, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { AddressLink } from "@/shared/ui/AddressLink";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Loaded } from "../Loaded";
import { Rows } from "../Rows";
import { SettingsPlace } from "../SettingsPlace";
import { MailboxDialog } from "./MailboxDialog";
import { MailboxMenu } from "./MailboxMenu";
import { type Mailbox, mailboxesQuery } from "./mailboxTypes";
import { useMailboxColumns } from "./useMailboxColumns";

/** The mailboxes that are read, and how reading goes. */
export default function MailboxesPage() {
  const { t } = useTranslation("mailboxes");
  const can = useCan();
  const query = useQuery(mailboxesQuery);
  const [open, setOpen] = useState<Mailbox | "new">();
  const columns = useMailboxColumns(setOpen);
  const connect = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen("new")}>
      {t("connect")}
    </Button>
  );
  return (
    <SettingsPlace name="mailboxes" count={query.data?.items.length} primary={connect}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconInbox} title={t("none")} text={t("noneText")}>
              {connect}
            </EmptyState>
          ) : (
            <>
              <Rows
                label={t("title")}
                rows={items}
                keyOf={(box) => box.id}
                columns={columns}
                actionsHead={t("actions")}
                actions={(box) => <MailboxMenu mailbox={box} onChange={() => setOpen(box)} />}
              />
              {can("mail:read") && (
                <p>
                  <AddressLink href="/settings/received-mail">{t("toReceived")}</AddressLink>
                </p>
              )}
            </>
          )
        }
      </Loaded>
      {open && <MailboxDialog mailbox={open === "new" ? undefined : open} onClose={() => setOpen(undefined)} />}
    </SettingsPlace>
  );
}
