import { Menu } from "@mantine/core";
import { IconArchive, IconArrowDown, IconArrowUp, IconEdit, IconRestore } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { type CustomField, customFieldsQuery } from "@/shared/customFields/customFields";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import { RowMenu } from "../RowMenu";

interface Props {
  field: CustomField;
  name: string;
  /** All in use of the same kind of record, in their order. */
  siblings: CustomField[];
  onEdit: () => void;
}

/** What can be done with a field: archiving is undone as easily as it is done, nothing is lost by it. */
export function FieldMenu({ field, name, siblings, onEdit }: Props) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const after = {
    onError: (error: Error) => toastFailed(error),
    onSettled: () => client.invalidateQueries({ queryKey: customFieldsQuery.queryKey }),
  };
  const path = { id: field.id };
  const restore = useMutation({
    mutationFn: () => http.post("/api/admin/custom-fields/{id}/restore", { path }),
    onSuccess: () => toastDone(t("fields.restored", { name })),
    ...after,
  });
  const archive = useMutation({
    mutationFn: () => http.delete("/api/admin/custom-fields/{id}", { path }),
    onSuccess: () => toastDone(t("fields.archivedNow", { name }), () => restore.mutate()),
    ...after,
  });
  const order = useMutation({
    mutationFn: (ids: string[]) => http.put("/api/admin/custom-fields/order", { body: { record: field.record, ids } }),
    ...after,
  });
  const at = siblings.findIndex(({ id }) => id === field.id);
  const move = (by: 1 | -1) => {
    const ids = siblings.map(({ id }) => id);
    ids.splice(at, 1);
    ids.splice(at + by, 0, field.id);
    order.mutate(ids);
  };
  if (field.archived) {
    return (
      <RowMenu name={name}>
        <Menu.Item leftSection={<IconRestore size={14} />} onClick={() => restore.mutate()}>
          {t("fields.restore")}
        </Menu.Item>
      </RowMenu>
    );
  }
  return (
    <RowMenu name={name}>
      <Menu.Item leftSection={<IconEdit size={14} />} onClick={onEdit}>
        {t("edit")}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowUp size={14} />} disabled={at <= 0} onClick={() => move(-1)}>
        {t("fields.up")}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowDown size={14} />}
        disabled={at < 0 || at === siblings.length - 1}
        onClick={() => move(1)}
      >
        {t("fields.down")}
      </Menu.Item>
      <Menu.Item leftSection={<IconArchive size={14} />} onClick={() => archive.mutate()}>
        {t("fields.archive")}
      </Menu.Item>
    </RowMenu>
  );
}
