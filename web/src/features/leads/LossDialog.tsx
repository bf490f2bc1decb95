import { Autocomplete, Button, Group, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Modal } from "@/shared/ui/Modal";
import type { Lead } from "./leadTypes";
import { useLeadMoves } from "./useLeadMoves";

export const reasons = ["noBudget", "noNeed", "competitor", "noAnswer", "noFit", "duplicate"] as const;

/** Gives a lead up, with the reason that its history and the reports keep. */
export function LossDialog({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { t } = useTranslation("leads");
  const move = useLeadMoves();
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    if (await move(lead, "lose", reason.trim())) onClose();
    setBusy(false);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("loss.title", { name: lead.name })}
      closeButtonProps={{ "aria-label": t("shared:close") }}
    >
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          <Autocomplete
            label={t("loss.reason")}
            description={t("loss.hint")}
            data={reasons.map((one) => t(`lossReason.${one}`))}
            value={reason}
            onChange={setReason}
            maxLength={500}
            required
            data-autofocus
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t("shared:cancel")}
            </Button>
            <Button type="submit" loading={busy} disabled={!reason.trim()}>
              {t("move.lose")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
