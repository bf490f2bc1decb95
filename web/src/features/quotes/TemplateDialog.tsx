import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http, newIdempotencyKey } from "@/shared/api/http";
import { formErrors } from "@/shared/api/problem";
import { Modal } from "@/shared/ui/Modal";
import { problemText, toastDone } from "@/shared/ui/toasts";
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
        idempotencyKey: newIdempotencyKey(),
      }),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: templatesQuery.queryKey });
      toastDone(t("template.done", { name: made.name }));
      onClose();
    },
  });
  const { byField, rest } = formErrors(save.error, ["name"]);
  const other = save.error && !byField.name ? rest.join(" ") || problemText(save.error) : undefined;
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
            error={byField.name ?? other}
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
