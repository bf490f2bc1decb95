import { Autocomplete, Button, Group, NativeSelect, Popover, Select, Stack } from "@mantine/core";
import { IconArrowsExchange, IconRestore, IconTag, IconTrash, IconUserCheck } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Query } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { useTagNames } from "@/shared/data/lookups";
import { type BulkBody, useBulkJob } from "@/shared/data/useBulkJob";
import { type Selection, selectionBody } from "@/shared/data/useSelection";
import { confirm } from "@/shared/ui/dialogs";
import { toastDone } from "@/shared/ui/toasts";
import { reasons } from "./LossDialog";
import { useLeadOwners } from "./leadEdits";

// A list inside the popover must stay within it, or choosing from it would close the popover.
const inside = { withinPortal: false };
const moves = ["contact", "qualify", "lose", "reopen"] as const;
type Run = (action: BulkBody["action"], fields: Partial<BulkBody>) => void;

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

function TagForm({ run, close }: { run: Run; close: () => void }) {
  const { t } = useTranslation("leads");
  const tags = useTagNames(true);
  const [tag, setTag] = useState("");
  const send = (action: "tag" | "untag") => {
    close();
    run(action, { tag: tag.trim() });
  };
  return (
    <>
      <Autocomplete
        size="xs"
        label={t("bulk.tag")}
        data={tags.map((one) => one.value)}
        value={tag}
        onChange={setTag}
        maxLength={60}
        comboboxProps={inside}
        data-autofocus
      />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" disabled={!tag.trim()} onClick={() => send("untag")}>
          {t("bulk.untag")}
        </Button>
        <Button disabled={!tag.trim()} onClick={() => send("tag")}>
          {t("bulk.addTag")}
        </Button>
      </Group>
    </>
  );
}

function AssignForm({ run, close }: { run: Run; close: () => void }) {
  const { t } = useTranslation("leads");
  const owners = useLeadOwners();
  const [owner, setOwner] = useState<string | null>(null);
  return (
    <>
      <Select
        size="xs"
        label={t("field.ownerId")}
        placeholder={t("nobody")}
        data={owners}
        value={owner}
        onChange={setOwner}
        searchable
        clearable
        clearButtonProps={{ "aria-label": t("nobody") }}
        comboboxProps={inside}
        data-autofocus
      />
      <Group justify="flex-end">
        <Button
          onClick={() => {
            close();
            run("assign", { ownerId: owner } as Partial<BulkBody>);
          }}
        >
          {t("bulk.assign")}
        </Button>
      </Group>
    </>
  );
}

function MoveForm({ run, close }: { run: Run; close: () => void }) {
  const { t } = useTranslation("leads");
  const [move, setMove] = useState<(typeof moves)[number]>("contact");
  const [reason, setReason] = useState("");
  const isLoss = move === "lose";
  return (
    <>
      <NativeSelect
        size="xs"
        label={t("move.title")}
        description={t("bulk.moveHint")}
        data={moves.map((one) => ({ value: one, label: t(`move.${one}`) as string }))}
        value={move}
        onChange={(event) => setMove(event.currentTarget.value as typeof move)}
        data-autofocus
      />
      {isLoss && (
        <Autocomplete
          size="xs"
          label={t("loss.reason")}
          data={reasons.map((one) => t(`lossReason.${one}`))}
          value={reason}
          onChange={setReason}
          maxLength={500}
          comboboxProps={inside}
        />
      )}
      <Group justify="flex-end">
        <Button
          disabled={isLoss && !reason.trim()}
          onClick={() => {
            close();
            run(move as BulkBody["action"], isLoss ? ({ reason: reason.trim() } as Partial<BulkBody>) : {});
          }}
        >
          {t("bulk.move")}
        </Button>
      </Group>
    </>
  );
}

interface Props {
  selection: Selection;
  /** How many records the selection holds. */
  count: number;
  query: Query;
  /** The list shows deleted leads. */
  deleted: boolean;
  onDone: () => void;
}

/** What can be done with the leads selected; each is a job, so it may be a hundred thousand of them. */
export function LeadBulk({ selection, count, query, deleted, onDone }: Props) {
  const { t } = useTranslation("leads");
  const can = useCan();
  const run = useBulkJob("leads", "/api/crm/leads/bulk");
  const which = selectionBody(selection, query);
  const change: Run = async (action, fields) => {
    if (await run({ action, ...which, ...fields } as BulkBody)) toastDone(t("bulk.done", { count }));
  };
  const restore = async () => {
    onDone();
    if (await run({ action: "restore", ...which } as BulkBody)) toastDone(t("bulk.restored", { count }));
  };
  const remove = async () => {
    // What a filter found cannot be named again afterwards, so this one asks first; single rows can be taken back.
    if (selection.everything) {
      const title = t("bulk.deleteTitle", { count });
      if (!(await confirm({ title, body: t("bulk.deleteText"), action: t("bulk.delete"), danger: true }))) return;
    }
    onDone();
    if (!(await run({ action: "delete", ...which } as BulkBody))) return;
    toastDone(t("bulk.deleted", { count }), selection.everything ? undefined : restore);
  };
  return (
    <Group gap="sm">
      {can("leads:write") && !deleted && (
        <>
          <Way label={t("bulk.move")} icon={IconArrowsExchange}>
            {(close) => <MoveForm run={change} close={close} />}
          </Way>
          <Way label={t("bulk.tag")} icon={IconTag}>
            {(close) => <TagForm run={change} close={close} />}
          </Way>
        </>
      )}
      {can("leads:assign") && !deleted && (
        <Way label={t("bulk.assign")} icon={IconUserCheck}>
          {(close) => <AssignForm run={change} close={close} />}
        </Way>
      )}
      {can("leads:delete") &&
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
