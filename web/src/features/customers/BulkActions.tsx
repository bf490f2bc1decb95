import { Button, Group, Popover, Stack } from "@mantine/core";
import { IconArrowMerge, IconPencil, IconRestore, IconTag, IconTrash, IconUserCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Query } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { type BulkBody, useBulkJob } from "@/shared/data/useBulkJob";
import { type Selection, selectionBody } from "@/shared/data/useSelection";
import { confirm } from "@/shared/ui/dialogs";
import { toastDone } from "@/shared/ui/toasts";
import { AssignForm, FieldForm, TagForm } from "./BulkForms";

interface Props {
  selection: Selection;
  /** How many records the selection holds. */
  count: number;
  query: Query;
  /** The list shows deleted customers. */
  deleted: boolean;
  onDone: () => void;
}

interface WayProps {
  label: string;
  icon: typeof IconTag;
  children: (close: () => void) => ReactNode;
}

/** A button of the bar with its form over it. */
function Way({ label, icon: Sign, children }: WayProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="top" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<Sign size={14} />}
          aria-haspopup="dialog"
          onClick={() => setOpened(!opened)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Stack gap="sm">{children(() => setOpened(false))}</Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** What can be done with the rows selected; each is a job, so it may be a million of them. */
export function BulkActions({ selection, count, query, deleted, onDone }: Props) {
  const { t } = useTranslation("customers");
  const can = useCan();
  const run = useBulkJob("customers", "/api/crm/customers/bulk");
  const which = selectionBody(selection, query);
  const two = selection.everything ? [] : [...selection.ids];

  const change = async (action: BulkBody["action"], fields: Partial<BulkBody>) => {
    if (await run({ action, ...which, ...fields })) toastDone(t("bulk.done", { count }));
  };
  const restore = async () => {
    onDone();
    if (await run({ action: "restore", ...which })) toastDone(t("bulk.restored", { count }));
  };
  const remove = async () => {
    // What a filter found cannot be named again afterwards, so this one asks first; single rows can be taken back.
    if (selection.everything) {
      const title = t("bulk.deleteTitle", { count });
      if (!(await confirm({ title, body: t("bulk.deleteText"), action: t("bulk.delete"), danger: true }))) return;
    }
    onDone();
    if (!(await run({ action: "delete", ...which }))) return;
    toastDone(t("bulk.deleted", { count }), selection.everything ? undefined : restore);
  };

  return (
    <Group gap="sm">
      {can("customers:bulk") && !deleted && (
        <>
          <Way label={t("bulk.tag")} icon={IconTag}>
            {(close) => <TagForm onRun={(action, tag) => change(action, { tag })} onClose={close} />}
          </Way>
          <Way label={t("bulk.assign")} icon={IconUserCheck}>
            {(close) => <AssignForm onRun={(ownerId) => change("assign", { ownerId })} onClose={close} />}
          </Way>
          <Way label={t("bulk.edit")} icon={IconPencil}>
            {(close) => <FieldForm onRun={(changes) => change("update", { changes })} onClose={close} />}
          </Way>
        </>
      )}
      {can("customers:merge") && !deleted && two.length === 2 && (
        <Button
          component={Link}
          to={`/customers/merge?a=${two[0]}&b=${two[1]}`}
          variant="default"
          leftSection={<IconArrowMerge size={14} />}
        >
          {t("bulk.merge")}
        </Button>
      )}
      {can("customers:bulk") &&
        can("customers:delete") &&
        (deleted ? (
          <Button variant="default" leftSection={<IconRestore size={14} />} onClick={() => void restore()}>
            {t("bulk.restore")}
          </Button>
        ) : (
          <Button variant="default" color="red" leftSection={<IconTrash size={14} />} onClick={() => void remove()}>
            {t("bulk.delete")}
          </Button>
        ))}
    </Group>
  );
}
