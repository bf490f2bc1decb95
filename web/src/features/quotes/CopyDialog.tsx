import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Modal } from "@/shared/ui/Modal";
import { CustomerPick } from "./CustomerPick";
import type { Quote } from "./quote";
import { useQuoteMoves } from "./quoteMoves";

/** Drafts a quote of the same content, for the same customer or another one. */
export function CopyDialog({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const { t } = useTranslation("quotes");
  const { copy } = useQuoteMoves(quote);
  const [customer, setCustomer] = useState({ id: quote.customerId, name: quote.customerName });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("copy.title", { number: quote.number })}
      closeButtonProps={{ "aria-label": t("shared:close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          copy.mutate(customer.id, { onSuccess: onClose });
        }}
      >
        <Stack gap="md">
          <CustomerPick name={customer.name} onChange={setCustomer} />
          <Text c="dimmed" fz="sm">
            {t("copy.hint")}
          </Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t("shared:cancel")}
            </Button>
            <Button type="submit" loading={copy.isPending}>
              {t("move.copy")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
