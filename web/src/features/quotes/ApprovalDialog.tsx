import { Alert, Button, Group, Stack, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { Modal } from "@/shared/ui/Modal";
import { refusalOf } from "@/shared/ui/refusal";
import { toastDone } from "@/shared/ui/toasts";
import type { Quote } from "./quote";
import { useQuoteMoves } from "./quoteMoves";

const paths = {
  ask: "/api/crm/quotes/{id}/ask-approval",
  approve: "/api/crm/quotes/{id}/approve",
  refuse: "/api/crm/quotes/{id}/refuse",
} as const;

export type ApprovalDeed = keyof typeof paths;

interface Props {
  quote: Quote;
  deed: ApprovalDeed;
  onClose: () => void;
}

/** A word with it: why the quote should be approved, or why it is not. */
export function ApprovalDialog({ quote, deed, onClose }: Props) {
  const { t } = useTranslation("quotes");
  const { keep } = useQuoteMoves(quote);
  const [note, setNote] = useState("");
  const tell = useMutation({
    mutationFn: () =>
      http.post(paths[deed], {
        path: { id: quote.id },
        body: { note: note || undefined },
        once: true,
      }),
    onSuccess: (answer) => {
      keep(answer);
      toastDone(t(`approval.done.${deed}`, { number: quote.number }));
      onClose();
    },
  });
  const { byField, other } = refusalOf(tell.error, ["note"]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`approval.${deed}Title`, { number: quote.number })}
      closeButtonProps={{ "aria-label": t("shared:close") }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          tell.mutate();
        }}
      >
        <Stack gap="md">
          <Textarea
            data-autofocus
            label={t(deed === "refuse" ? "approval.reason" : "approval.note")}
            required={deed === "refuse"}
            autosize
            minRows={3}
            maxLength={2000}
            value={note}
            error={byField.note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {other && (
            <Alert color="red" role="alert">
              {other}
            </Alert>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t("shared:cancel")}
            </Button>
            <Button type="submit" loading={tell.isPending} color={deed === "refuse" ? "red" : undefined}>
              {t(`approval.${deed}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
