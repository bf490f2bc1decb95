import { Button, Group, Modal, Stack, Table, Text } from "@mantine/core";
import { type ReactNode, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

interface ConfirmRequest {
  kind: "confirm";
  title: string;
  body?: ReactNode;
  /** The verb of the deed, on the button. */
  action: string;
  danger?: boolean;
}

export interface ConflictField {
  label: string;
  mine: ReactNode;
  theirs: ReactNode;
}

interface ConflictRequest {
  kind: "conflict";
  fields: ConflictField[];
}

type Answer = "yes" | "no" | "mine" | "theirs";
type Open = (ConfirmRequest | ConflictRequest) & { answer: (answer: Answer) => void };

let current: Open | undefined;
const listeners = new Set<() => void>();

function show(next: Open | undefined) {
  current = next;
  for (const listener of listeners) listener();
}

function ask(request: ConfirmRequest | ConflictRequest): Promise<Answer> {
  current?.answer("no");
  return new Promise((resolve) => {
    show({
      ...request,
      answer: (answer) => {
        show(undefined);
        resolve(answer);
      },
    });
  });
}

/** Asks before a deed that cannot be undone; deeds with an undo are done at once, with a toast. */
export const confirm = async (request: Omit<ConfirmRequest, "kind">) =>
  (await ask({ kind: "confirm", ...request })) === "yes";

/** Somebody else changed the record meanwhile: whose value stays? `undefined` leaves theirs and tells nobody. */
export async function askConflict(fields: ConflictField[]): Promise<"mine" | "theirs" | undefined> {
  const answer = await ask({ kind: "conflict", fields });
  return answer === "mine" || answer === "theirs" ? answer : undefined;
}

function Confirm({ open }: { open: ConfirmRequest & Open }) {
  const { t } = useTranslation();
  return (
    <Stack gap="lg">
      {open.body && <Text component="div">{open.body}</Text>}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={() => open.answer("no")} data-autofocus={open.danger || undefined}>
          {t("cancel")}
        </Button>
        <Button color={open.danger ? "red" : "accent"} onClick={() => open.answer("yes")}>
          {open.action}
        </Button>
      </Group>
    </Stack>
  );
}

function Conflict({ open }: { open: ConflictRequest & Open }) {
  const { t } = useTranslation();
  return (
    <Stack gap="lg">
      <Text>{t("conflict.explain")}</Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("conflict.field")}</Table.Th>
            <Table.Th>{t("conflict.mine")}</Table.Th>
            <Table.Th>{t("conflict.theirs")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {open.fields.map((field) => (
            <Table.Tr key={field.label}>
              <Table.Th scope="row">{field.label}</Table.Th>
              <Table.Td>{field.mine}</Table.Td>
              <Table.Td>{field.theirs}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={() => open.answer("theirs")}>
          {t("conflict.keepTheirs")}
        </Button>
        <Button onClick={() => open.answer("mine")}>{t("conflict.keepMine")}</Button>
      </Group>
    </Stack>
  );
}

/** Draws the open question; mounted once, beside the router. */
export function DialogHost() {
  const { t } = useTranslation();
  const open = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
  return (
    <Modal
      opened={open !== undefined}
      onClose={() => open?.answer("no")}
      title={open?.kind === "confirm" ? open.title : t("conflict.title")}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      {open?.kind === "confirm" && <Confirm open={open} />}
      {open?.kind === "conflict" && <Conflict open={open} />}
    </Modal>
  );
}
