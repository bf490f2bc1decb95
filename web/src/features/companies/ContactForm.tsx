import { Alert, Button, Group, MultiSelect, Stack, TagsInput, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { formErrors } from "@/shared/api/problem";
import { Modal } from "@/shared/ui/Modal";
import { problemText, toastDone } from "@/shared/ui/toasts";
import { type Contact, roles, useContactChanges } from "./companyQueries";

const fields = ["name", "jobTitle", "roles", "emails", "phones", "note"] as const;

interface Props {
  customerId: string;
  contact?: Contact;
  onClose: () => void;
}

/** Somebody at a company, new or known; what is refused stands beside its field and nothing typed is lost. */
export function ContactForm({ customerId, contact, onClose }: Props) {
  const { t } = useTranslation("companies");
  const { save } = useContactChanges(customerId);
  const form = useForm({
    initialValues: {
      name: contact?.name ?? "",
      jobTitle: contact?.jobTitle ?? "",
      roles: contact?.roles ?? [],
      emails: contact?.emails ?? [],
      phones: contact?.phones ?? [],
      note: contact?.note ?? "",
    },
  });
  const submit = form.onSubmit((values) =>
    save.mutate(
      { contactId: contact?.id, body: { ...values, ...(contact && { version: contact.version }) } },
      {
        onSuccess: () => {
          toastDone(t(contact ? "contact.changed" : "contact.added", { name: values.name }));
          onClose();
        },
        // lists name the entry that is wrong: emails[1]
        onError: (error) => form.setErrors(byList(formErrors(error, allFields).byField)),
      },
    ),
  );
  const { rest } = formErrors(save.error, allFields);
  const other = save.error && (rest.length > 0 || Object.keys(form.errors).length === 0);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(contact ? "contact.edit" : "contact.new")}
      closeButtonProps={{ "aria-label": t("shared:close") }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            label={t("contact.name")}
            required
            maxLength={200}
            data-autofocus
            {...form.getInputProps("name")}
          />
          <TextInput label={t("contact.jobTitle")} maxLength={200} {...form.getInputProps("jobTitle")} />
          <MultiSelect
            label={t("contact.roles")}
            data={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
            clearable
            clearButtonProps={{ "aria-label": t("shared:clear") }}
            {...form.getInputProps("roles")}
          />
          <TagsInput
            label={t("contact.emails")}
            description={t("contact.enter")}
            dir="ltr"
            acceptValueOnBlur
            {...form.getInputProps("emails")}
          />
          <TagsInput label={t("contact.phones")} dir="ltr" acceptValueOnBlur {...form.getInputProps("phones")} />
          <Textarea label={t("contact.note")} autosize minRows={2} maxLength={2000} {...form.getInputProps("note")} />
          {other && (
            <Alert color="red" role="alert">
              {rest.length > 0 ? rest.join(" ") : problemText(save.error)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("shared:cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("contact.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const entries = Array.from({ length: 10 }, (_, index) => [`emails[${index}]`, `phones[${index}]`]).flat();
const allFields: readonly string[] = [...fields, ...entries];

const byList = (byField: Record<string, string>) =>
  Object.fromEntries(Object.entries(byField).map(([field, words]) => [field.replace(/\[\d+\]$/, ""), words]));
