import { Alert, Button, Group, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { CustomInputs } from "@/shared/customFields/CustomInputs";
import { useCustomDraft } from "@/shared/customFields/useCustomDraft";
import { readPlainly } from "@/shared/format/digits";
import { Modal } from "@/shared/ui/Modal";
import { refusalOf } from "@/shared/ui/refusal";
import { toastDone } from "@/shared/ui/toasts";
import { useLeadOwners } from "./leadEdits";
import { optionsOf } from "./leadFilters";
import { sources } from "./leadTypes";

const empty = {
  firstName: "",
  lastName: "",
  company: "",
  email: "",
  phone: "",
  source: "PHONE",
  ownerId: "",
  expectedValue: "",
  message: "",
};
const fields = Object.keys(empty);

/** Takes a lead into the records; what is refused stands beside its field and nothing typed is lost. */
export function LeadCreate({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("leads");
  const client = useQueryClient();
  const go = useNavigate();
  const mayAssign = useCan()("leads:assign");
  const owners = useLeadOwners();
  const form = useForm({ initialValues: empty });
  const custom = useCustomDraft("LEAD");
  const names = [...fields.filter((name) => mayAssign || name !== "ownerId"), ...custom.names];
  const create = useMutation({
    mutationFn: (values: typeof empty) => {
      const filled = Object.entries(values).filter(([, value]) => value.trim() !== "");
      return http.post("/api/crm/leads", {
        body: { ...Object.fromEntries(filled), ...custom.body },
        once: true,
      });
    },
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ["leads"] });
      toastDone(t("create.done", { name: made.name }));
      void go({ to: `/leads/${made.id}` });
    },
    onError: (error) => form.setErrors(refusalOf(error, names).byField),
  });
  const { other } = refusalOf(create.error, names);
  const text = (name: keyof typeof empty, more: object = {}) => (
    <TextInput label={t(`field.${name}`) as string} maxLength={200} {...form.getInputProps(name)} {...more} />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("create.title")}
      size="lg"
      closeButtonProps={{ "aria-label": t("shared:close") }}
    >
      <form onSubmit={form.onSubmit((values) => create.mutate(values))} noValidate>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            {text("firstName", { "data-autofocus": true })}
            {text("lastName")}
            {text("company")}
            {text("expectedValue", { inputMode: "decimal", onChangeCapture: readPlainly, dir: "ltr", maxLength: 20 })}
            {text("email", { type: "email", dir: "ltr" })}
            {text("phone", { type: "tel", dir: "ltr" })}
            <NativeSelect
              label={t("field.source")}
              data={optionsOf(sources, "source", t as (key: string) => string)}
              {...form.getInputProps("source")}
            />
            {mayAssign && (
              <NativeSelect
                label={t("field.ownerId")}
                data={[{ value: "", label: t("create.byRule") }, ...owners]}
                {...form.getInputProps("ownerId")}
              />
            )}
          </SimpleGrid>
          <Textarea
            label={t("field.message")}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={10_000}
            {...form.getInputProps("message")}
          />
          <CustomInputs
            title={t("field.customFields")}
            fields={custom.fields}
            draft={custom.draft}
            errors={form.errors}
            onChange={custom.setDraft}
          />
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
