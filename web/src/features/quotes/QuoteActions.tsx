import { ActionIcon, Button, Group, Menu } from "@mantine/core";
import {
  IconCheck,
  IconCopy,
  IconDots,
  IconEdit,
  IconFileTypePdf,
  IconHistory,
  IconLinkOff,
  IconNote,
  IconSend,
  IconShoppingCart,
  IconTrash,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addressOf } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { useKeptFocus } from "@/shared/ui/useKeptFocus";
import { ApprovalDialog } from "./ApprovalDialog";
import { CopyDialog } from "./CopyDialog";
import type { Quote } from "./quote";
import { useQuoteMoves } from "./quoteMoves";
import { SendDialog } from "./SendDialog";
import { TemplateDialog } from "./TemplateDialog";

/** The one next thing to do with a quote, and the rest in a menu; only what the server says is open. */
export function QuoteActions({ quote }: { quote: Quote }) {
  const { t } = useTranslation("quotes");
  const can = useCan();
  const { run, ask, remove, keep } = useQuoteMoves(quote);
  const [sending, setSending] = useState<"first" | "again">();
  const [dialog, setDialog] = useState<"ask" | "copy" | "template">();
  const part = useKeptFocus<HTMLDivElement>(quote.status);
  const close = () => setDialog(undefined);
  const isOpen = (move: string, permission = "quotes:write") => quote.moves.includes(move) && can(permission);
  const pdf = addressOf("/api/crm/quotes/{id}/pdf", { path: { id: quote.id } });
  return (
    <Group gap="xs" wrap="nowrap" ref={part} tabIndex={-1}>
      {isOpen("EDIT") && (
        <Button variant="default" component={Link} to={`/quotes/${quote.id}/edit`} leftSection={<IconEdit size={14} />}>
          {t("move.edit")}
        </Button>
      )}
      {isOpen("SEND", "quotes:send") && (
        <Button leftSection={<IconSend size={14} className="flip" />} onClick={() => setSending("first")}>
          {t("move.send")}
        </Button>
      )}
      {isOpen("ASK_APPROVAL") && (
        <Button leftSection={<IconCheck size={14} />} onClick={() => setDialog("ask")}>
          {t("approval.ask")}
        </Button>
      )}
      {isOpen("CONVERT") && (
        <Button
          leftSection={<IconShoppingCart size={14} />}
          loading={run.isPending}
          onClick={() => void ask("convert")}
        >
          {t("move.convert")}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" aria-label={t("shared:moreActions")}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={pdf} target="_blank" leftSection={<IconFileTypePdf size={14} />}>
            {t("move.pdf")}
          </Menu.Item>
          {isOpen("SEND_AGAIN", "quotes:send") && (
            <Menu.Item leftSection={<IconSend size={14} className="flip" />} onClick={() => setSending("again")}>
              {t("move.sendAgain")}
            </Menu.Item>
          )}
          {isOpen("REVISE") && (
            <Menu.Item leftSection={<IconHistory size={14} />} onClick={() => void ask("revise")}>
              {t("move.revise")}
            </Menu.Item>
          )}
          {can("quotes:write") && (
            <Menu.Item leftSection={<IconCopy size={14} />} onClick={() => setDialog("copy")}>
              {t("move.copy")}
            </Menu.Item>
          )}
          {can("quotes:manage") && (
            <Menu.Item leftSection={<IconNote size={14} />} onClick={() => setDialog("template")}>
              {t("template.save")}
            </Menu.Item>
          )}
          {isOpen("REVOKE", "quotes:send") && (
            <Menu.Item leftSection={<IconLinkOff size={14} />} onClick={() => void ask("revoke")}>
              {t("move.revoke")}
            </Menu.Item>
          )}
          {isOpen("DELETE") && (
            <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={() => void remove()}>
              {t("move.delete")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog === "ask" && <ApprovalDialog quote={quote} deed="ask" onClose={close} />}
      {dialog === "copy" && <CopyDialog quote={quote} onClose={close} />}
      {dialog === "template" && <TemplateDialog quote={quote} onClose={close} />}
      {sending && (
        <SendDialog quote={quote} again={sending === "again"} onSent={keep} onClose={() => setSending(undefined)} />
      )}
    </Group>
  );
}
