import { Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { Modal } from "@/shared/ui/Modal";

interface Props {
  saving: boolean;
  onClose: () => void;
  onSave: (fields: { name: string; shared: boolean; pinned: boolean }) => void;
}

/** Names a new view and says who sees it. */
export function ViewForm({ saving, onClose, onSave }: Props) {
  const { t } = useTranslation();
  const can = useCan();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const [pinned, setPinned] = useState(false);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onSave({ name: name.trim(), shared, pinned });
  };
  return (
    <Modal opened onClose={onClose} title={t("view.saveAs")} closeButtonProps={{ "aria-label": t("close") }}>
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          <TextInput
            label={t("view.name")}
            required
            maxLength={80}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {can("views:share") && (
            <Checkbox
              label={t("view.shared")}
              checked={shared}
              onChange={(event) => setShared(event.currentTarget.checked)}
            />
          )}
          <Checkbox
            label={t("view.pinned")}
            checked={pinned}
            onChange={(event) => setPinned(event.currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={saving} disabled={name.trim() === ""}>
              {t("save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
