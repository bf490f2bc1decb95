import { Alert, Button, Group, Stack } from "@mantine/core";
import type { FormEventHandler, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Modal } from "@/shared/ui/Modal";
import classes from "./Settings.module.css";

interface Props {
  title: string;
  /** The verb of the deed. */
  action: string;
  onSubmit: FormEventHandler<HTMLFormElement>;
  onClose: () => void;
  isSaving: boolean;
  refusal?: string;
  danger?: boolean;
  size?: string;
  children: ReactNode;
}

/** A question with fields, over the page: Enter does it, Escape leaves it. */
export function FormDialog({ title, action, onSubmit, onClose, isSaving, refusal, danger, size, children }: Props) {
  const { t } = useTranslation("settings");
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ "aria-label": t("close") }}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          {refusal && (
            <Alert color="red" variant="light" role="alert">
              {refusal}
            </Alert>
          )}
          {children}
          <Group justify="flex-end" gap="sm" mt="sm">
            <Button variant="default" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button type="submit" loading={isSaving} className={danger ? classes.danger : undefined}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
