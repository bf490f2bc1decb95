import { Alert, Button, Group, NumberInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { Modal } from "@/shared/ui/Modal";
import { refusalOf } from "@/shared/ui/refusal";
import { toastDone } from "@/shared/ui/toasts";
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
        once: true,
      }),
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ["products"] });
      toastDone(t("create.done", { name: made.name }));
      onClose();
    },
    onError: (error) => form.setErrors(refusalOf(error, fields).byField),
  });
  const { other } = refusalOf(create.error, fields);
  return (
    <Modal opened onClose={onClose} title={t("create.title")} closeButtonProps={{ "aria-label": t("shared:close") }}>
      <form onSubmit={form.onSubmit((values) => create.mutate(values))}>
        <Stack gap="md">
          <TextInput label={t("field.name")} required data-autofocus {...form.getInputProps("name")} />
          <TextInput label={t("field.sku")} required dir="ltr" {...form.getInputProps("sku")} />
          <TextInput label={t("field.category")} {...form.getInputProps("category")} />
          <NumberInput label={t("field.price")} min={0} hideControls {...form.getInputProps("price")} />
          {other && (
            <Alert color="red" role="alert">
              {other}
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
