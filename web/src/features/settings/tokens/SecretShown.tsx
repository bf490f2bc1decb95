import { Alert, Button, Code, CopyButton, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Modal } from "@/shared/ui/Modal";
import type { MadeToken } from "../settingsTypes";
import classes from "./Tokens.module.css";

/** The token itself, in this one moment; a click beside the dialog must not lose it. */
export function SecretShown({ made, onClose }: { made: MadeToken; onClose: () => void }) {
  const { t } = useTranslation("settings");
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={t("tokens.madeTitle", { name: made.name })}
      size="lg"
    >
      <Stack gap="md">
        <Alert variant="default" icon={<IconAlertTriangle size={18} color="var(--crm-watch)" />}>
          {t("tokens.once")}
        </Alert>
        <Group wrap="nowrap" align="stretch" gap="sm">
          <Code className={classes.secret} dir="ltr" fz="md">
            {made.token}
          </Code>
          <CopyButton value={made.token}>
            {({ copied, copy }) => (
              <Button
                h="auto"
                data-autofocus
                leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
                onClick={copy}
              >
                {copied ? t("copied") : t("copy")}
              </Button>
            )}
          </CopyButton>
        </Group>
        <Text size="sm" c="dimmed">
          {t("tokens.how")} <Code dir="ltr">Authorization: Bearer …</Code>
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("tokens.kept")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
