import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { Modal } from "@/shared/ui/Modal";
import { refusalOf } from "@/shared/ui/refusal";
import { toastDone } from "@/shared/ui/toasts";
import { type Quote, templatesQuery } from "./quote";

/** Keeps the words, terms and lines of a quote, for others to begin with. */
export function TemplateDialog({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const { t } = useTranslation("quotes");
  const client = useQueryClient();
  const [name, setName] = useState(quote.title ?? "");
  const save = useMutation({
    mutationFn: () =>
      http.post("/api/crm/quote-templates", {
        body: { name: name.trim() || undefined, quoteId: quote.id },
        once: true,
      }),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: templatesQuery.queryKey });
      toastDone(t("template.done", { name: made.name }));
      onClose();
    },
  });
  const { byField, other } = refusalOf(save.error, ["name"]);
  return (
    <Modal opened onClose={onClose} title={t("template.save")} closeButtonProps={{ "aria-label": t("shared:close") }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack gap="md">
          <TextInput
            data-autofocus
            required
            label={t("template.name")}
            maxLength={200}
            value={name}
            error={[byField.name, other].filter(Boolean).join(" ")}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Text c="dimmed" fz="sm">
            {t("template.hint")}
          </Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t("shared:cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("shared:save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
