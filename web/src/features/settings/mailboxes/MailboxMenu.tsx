import { Menu } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { confirm } from "@/shared/ui/dialogs";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { RowMenu } from "../RowMenu";
import type { Mailbox } from "./mailboxTypes";

type Deed = "look" | "turn" | "remove";

/** What can be done with one mailbox. */
export function MailboxMenu({ mailbox, onChange }: { mailbox: Mailbox; onChange: () => void }) {
  const { t } = useTranslation("mailboxes");
  const client = useQueryClient();
  const { id, name, active, version } = mailbox;
  const path = { id };
  const deeds: Record<Deed, () => Promise<unknown>> = {
    look: () => http.post("/api/admin/mailboxes/{id}/look", { path }),
    turn: () => http.put("/api/admin/mailboxes/{id}", { path, body: { active: !active, version } }),
    remove: () => http.delete("/api/admin/mailboxes/{id}", { path }),
  };
  const done: Record<Deed, string> = {
    look: t("looksSoon"),
    turn: t(active ? "turnedOff" : "turnedOn"),
    remove: t("removed"),
  };
  const act = useMutation({
    mutationFn: (deed: Deed) => deeds[deed](),
    onSuccess: (_, deed) => toastDone(done[deed]),
    onError: (error) => toastFailed(error),
    onSettled: () => client.invalidateQueries({ queryKey: ["mailboxes"] }),
  });
  const askRemove = async () => {
    const title = t("removeAsk", { name });
    if (await confirm({ title, body: t("removeText"), action: t("remove"), danger: true })) act.mutate("remove");
  };
  return (
    <RowMenu name={name}>
      <Menu.Item onClick={onChange}>{t("edit")}</Menu.Item>
      {active && <Menu.Item onClick={() => act.mutate("look")}>{t("look")}</Menu.Item>}
      <Menu.Item onClick={() => act.mutate("turn")}>{t(active ? "turnOff" : "turnOn")}</Menu.Item>
      <Menu.Divider />
      <Menu.Item color="red" onClick={() => void askRemove()}>
        {t("remove")}
      </Menu.Item>
    </RowMenu>
  );
}
