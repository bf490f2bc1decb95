import { Alert, Button, Group, NumberInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http, newIdempotencyKey } from "@/shared/api/http";
import { formErrors } from "@/shared/api/problem";
import { Modal } from "@/shared/ui/Modal";
import { problemText, toastDone } from "@/shared/ui/toasts";
import { path } from "./product";

const empty = { sku: "", name: "", category: "", price: "" as string | number };
const fields = Object.keys(empty);

/** A product made by hand; most come with the shop's orders. */
export function ProductCreate({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("products");
  const client = useQueryClient();
  const form = useForm({ initialValues: empty });
  const create = useMutation({
    mutationFn: (values: typeof empty) =>
      http.post(path, {
        body: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "")),
        idempotencyKey: newIdempotencyKey(),
      }),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ["products"] });
      toastDone(t("create.done", { name: made.name }));
      onClose();
    },
    onError: (error) => form.setErrors(formErrors(error, fields).byField),
  });
  const { rest } = formErrors(create.error, fields);
  const isBesideField = rest.length === 0 && Object.keys(form.errors).length > 0;
  return (
    <Modal opened onClose={onClose} title={t("create.title")} closeButtonProps={{ "aria-label": t("shared:close") }}>
      <form onSubmit={form.onSubmit((values) => create.mutate(values))}>
        <Stack gap="md">
          <TextInput label={t("field.name")} required data-autofocus {...form.getInputProps("name")} />
          <TextInput label={t("field.sku")} required dir="ltr" {...form.getInputProps("sku")} />
          <TextInput label={t("field.category")} {...form.getInputProps("category")} />
          <NumberInput label={t("field.price")} min={0} hideControls {...form.getInputProps("price")} />
          {create.error && !isBesideField && (
            <Alert color="red" role="alert">
              {rest.length ? rest.join(" ") : problemText(create.error)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button type="submit" loading={create.isPending}>
              {t("create.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
