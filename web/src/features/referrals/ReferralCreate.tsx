import { Alert, Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { formErrors } from "@/shared/api/problem";
import { useCan } from "@/shared/auth/me";
import { Modal } from "@/shared/ui/Modal";
import { problemText, toastDone } from "@/shared/ui/toasts";
import { nameOfLink, path, refresh } from "./referral";

/** A link for a partner, who is no customer; a customer's is made on that customer's page. */
export function ReferralCreate({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("referrals");
  const client = useQueryClient();
  const can = useCan();
  const { data: forms } = useQuery({
    queryKey: ["lead_forms", "all"],
    queryFn: ({ signal }) => http.get("/api/crm/lead-forms", { signal }),
    enabled: can("leads:forms"),
  });
  const open = forms?.items.filter(({ active }) => active) ?? [];
  const form = useForm({
    initialValues: { partner: "", formId: "" },
    validate: { partner: (value) => (value.trim() === "" ? t("shared:code.required") : null) },
  });
  const create = useMutation({
    mutationFn: ({ partner, formId }: typeof form.values) =>
      http.post(path, { body: { partner, formId: formId || undefined }, once: true }),
    onSuccess: (made) => {
      refresh(client, made);
      toastDone(t("created", { name: nameOfLink(made) }));
      onClose();
    },
    onError: (problem) => form.setErrors(formErrors(problem, ["partner", "formId"]).byField),
  });
  return (
    <Modal opened onClose={onClose} title={t("new")}>
      <form onSubmit={form.onSubmit((values) => create.mutate(values))}>
        <Stack>
          {create.error && <Alert color="red">{problemText(create.error)}</Alert>}
          <TextInput
            label={t("column.partner")}
            description={t("partnerHint")}
            required
            data-autofocus
            maxLength={200}
            {...form.getInputProps("partner")}
          />
          {open.length > 1 && (
            <NativeSelect
              label={t("column.formName")}
              data={[{ value: "", label: t("firstForm") }, ...open.map(({ id, name }) => ({ value: id, label: name }))]}
              {...form.getInputProps("formId")}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("shared:cancel")}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t("make")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
