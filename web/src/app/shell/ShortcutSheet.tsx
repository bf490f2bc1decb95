import { Group, Kbd, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Modal } from "@/shared/ui/Modal";

const shortcuts: [string[], string][] = [
  [["Ctrl", "K"], "palette"],
  [["/"], "search"],
  [["?"], "sheet"],
  [["J", "K"], "move"],
  [["X"], "select"],
  [["Shift", "click"], "range"],
  [["E"], "edit"],
  [["Enter"], "open"],
  [["Space"], "peek"],
  [["Esc"], "close"],
];

export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("app");
  return (
    <Modal opened onClose={onClose} title={t("shortcuts.title")} closeButtonProps={{ "aria-label": t("shared:close") }}>
      <Table>
        <Table.Tbody>
          {shortcuts.map(([keys, name]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" w={140} fw={400}>
                <Group component="span" gap={4} dir="ltr" display="inline-flex">
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Group>
              </Table.Th>
              <Table.Td>{t(`shortcuts.${name}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
