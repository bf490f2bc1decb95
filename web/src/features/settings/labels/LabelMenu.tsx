import { Menu } from "@mantine/core";
import { IconArrowMerge, IconEdit, IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { confirm } from "@/shared/ui/dialogs";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { RowMenu } from "../RowMenu";
import type { Label, LabelKind } from "../settingsTypes";
import { staleAfter } from "./staleAfter";

interface Props {
  kind: LabelKind;
  label: Label;
  onEdit: () => void;
  /** Left out where there is no other one to merge into. */
  onMerge?: () => void;
}

export function LabelMenu({ kind, label, onEdit, onMerge }: Props) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => http.delete("/api/crm/{labels}/{id}", { path: { labels: kind, id: label.id } }),
    onSuccess: () => toastDone(t("labels.deleted", { name: label.name })),
    onError: (error) => toastFailed(error),
    onSettled: () => staleAfter(client, kind),
  });
  const ask = async () => {
    const title = t("labels.deleteAsk", { name: label.name });
    const body = t("labels.deleteText", { count: label.customers });
    if (await confirm({ title, body, action: t("labels.delete"), danger: true })) remove.mutate();
  };
  return (
    <RowMenu name={label.name}>
      <Menu.Item leftSection={<IconEdit size={14} />} onClick={onEdit}>
        {t("edit")}
      </Menu.Item>
      {onMerge && (
        <Menu.Item leftSection={<IconArrowMerge size={14} />} onClick={onMerge}>
          {t("labels.merge")}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconTrash size={14} />} color="red" onClick={() => void ask()}>
        {t("labels.delete")}
      </Menu.Item>
    </RowMenu>
  );
}
