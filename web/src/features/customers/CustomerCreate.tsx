import {
  Alert,
  Anchor,
  Button,
  Group,
  NativeSelect,
  SegmentedControl,
  SimpleGrid,
  Stack,
  TextInput,
} from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useCan } from "@/shared/auth/me";
import { CustomInputs } from "@/shared/customFields/CustomInputs";
import { useCustomDraft } from "@/shared/customFields/useCustomDraft";
import { Modal } from "@/shared/ui/Modal";
import { refusalOf } from "@/shared/ui/refusal";
import { toastDone } from "@/shared/ui/toasts";
import { useOwners } from "./customerEdits";
import { optionsOf, sources } from "./customerFilters";
import { KnownAlready } from "./KnownAlready";

const empty = {
  type: "B2C",
  firstName: "",
  lastName: "",
  company: "",
  email: "",
  phone: "",
  externalId: "",
  ownerId: "",
  leadSource: "",
};
const fields = Object.keys(empty);

/** Takes a person or a company into the records; what is refused stands beside its field and nothing typed is lost. */
export function CustomerCreate({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("customers");
  const client = useQueryClient();
  const go = useNavigate();
  const mayImport = useCan()("imports:run");
  const owners = useOwners();
  const form = useForm({ initialValues: empty });
  const custom = useCustomDraft("CUSTOMER");
  const isCompany = form.values.type === "B2B";
  const names = [...fields.filter((name) => isCompany || name !== "company"), ...custom.names];
  const create = useMutation({
    mutationFn: (values: typeof empty) => {
      const filled = Object.entries(values).filter(([, value]) => value.trim() !== "");
      return http.post("/api/crm/customers", {
        body: { ...Object.fromEntries(filled), ...custom.body },
        once: true,
      });
    },
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ["customers"] });
      toastDone(t("create.done", { name: made.name }));
      void go({ to: `/customers/${made.id}` });
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
          <SegmentedControl
            aria-label={t("field.type")}
            data={[
              { value: "B2C", label: t("create.person") },
              { value: "B2B", label: t("create.company") },
            ]}
            {...form.getInputProps("type")}
          />
          {isCompany && text("company", { "data-autofocus": true })}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            {text("firstName", { "data-autofocus": !isCompany || undefined })}
            {text("lastName")}
            {text("email", { type: "email", dir: "ltr" })}
            {text("phone", { type: "tel", dir: "ltr" })}
            <NativeSelect
              label={t("field.ownerId")}
              data={[{ value: "", label: t("nobody") }, ...owners]}
              {...form.getInputProps("ownerId")}
            />
            <NativeSelect
              label={t("field.leadSource")}
              data={[{ value: "", label: "–" }, ...optionsOf(sources, "source", t as (key: string) => string)]}
              {...form.getInputProps("leadSource")}
            />
            {text("externalId", { description: t("create.externalIdHint"), dir: "ltr" })}
          </SimpleGrid>
          <CustomInputs
            title={t("field.customFields")}
            fields={custom.fields}
            draft={custom.draft}
            errors={form.errors}
            onChange={custom.setDraft}
          />
          <KnownAlready typed={form.values} />
          {other && (
            <Alert color="red" role="alert">
              {other}
            </Alert>
          )}
          <Group justify="space-between">
            {mayImport ? (
              <Anchor component={Link} to="/imports">
                {t("create.importInstead")}
              </Anchor>
            ) : (
              <span />
            )}
            <Button type="submit" loading={create.isPending}>
              {t("create.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
