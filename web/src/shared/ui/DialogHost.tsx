import { Button, Group, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Modal } from "@/shared/ui/Modal";
import { type ConfirmRequest, type ConflictRequest, type OpenQuestion, useOpenQuestion } from "./dialogs";

function Confirm({ open }: { open: ConfirmRequest & OpenQuestion }) {
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

function Conflict({ open }: { open: ConflictRequest & OpenQuestion }) {
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
export default function DialogHost() {
  const { t } = useTranslation();
  const open = useOpenQuestion();
  return (
    <Modal
      opened={open !== undefined}
      // over the dialog or popover that asks
      zIndex={310}
      onClose={() => open?.answer("no")}
      title={open?.kind === "confirm" ? open.title : t("conflict.title")}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      {open?.kind === "confirm" && <Confirm open={open} />}
      {open?.kind === "conflict" && <Conflict open={open} />}
    </Modal>
  );
}
