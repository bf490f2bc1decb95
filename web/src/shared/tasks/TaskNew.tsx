import { Alert, Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useMe } from "@/shared/auth/me";
import { CustomerPicker } from "@/shared/data/CustomerPicker";
import { useFormat } from "@/shared/format/FormatProvider";
import { DayInput } from "@/shared/ui/DayInput";
import { Modal } from "@/shared/ui/Modal";
import { refusalOf } from "@/shared/ui/refusal";
import { toastDone } from "@/shared/ui/toasts";
import { dueOn, path } from "./task";
import { useHands } from "./useHands";
import { useRenewTasks } from "./useRenewTasks";

interface Props {
  /** From a customer's page: the customer is known. */
  customerId?: string;
  onClose: () => void;
}

const named = ["title", "dueAt", "assigneeId"];

/** Notes something to do for a customer, for oneself or a colleague. */
export function TaskNew({ customerId, onClose }: Props) {
  const { t } = useTranslation("tasks");
  const format = useFormat();
  const { person } = useMe();
  const hands = useHands();
  const renew = useRenewTasks();
  const form = useForm({
    initialValues: {
      title: "",
      customerId: customerId ?? "",
      dueAt: null as string | null,
      assigneeId: person.id as string,
    },
    validate: {
      title: (value) => (value.trim() === "" ? t("shared:code.required") : null),
      customerId: (value) => (value === "" ? t("shared:code.required") : null),
    },
  });
  const shown = customerId ? named : [...named, "customerId"];
  const create = useMutation({
    mutationFn: ({ title, dueAt, ...rest }: typeof form.values) =>
      http.post(path, {
        body: { ...rest, title: title.trim(), dueAt: dueAt ? dueOn(dueAt, format.settings.timeZone) : undefined },
        once: true,
      }),
    onSuccess: (made) => {
      renew();
      const isMine = made.assigneeId === person.id;
      toastDone(
        isMine ? t("noted", { title: made.title }) : t("given", { title: made.title, name: made.assigneeName }),
      );
      onClose();
    },
    onError: (error) => form.setErrors(refusalOf(error, shown).byField),
  });
  const { other } = refusalOf(create.error, shown);
  return (
    <Modal opened onClose={onClose} title={t("new")} closeButtonProps={{ "aria-label": t("shared:close") }}>
      <form onSubmit={form.onSubmit((values) => create.mutate(values))} noValidate>
        <Stack gap="md">
          <TextInput
            label={t("field.title")}
            required
            maxLength={300}
            data-autofocus
            {...form.getInputProps("title")}
          />
          {!customerId && (
            <CustomerPicker
              label={t("field.customerId")}
              error={form.errors.customerId as string | undefined}
              onChange={(id) => form.setFieldValue("customerId", id ?? "")}
            />
          )}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <DayInput
              size="sm"
              label={t("field.dueAt")}
              value={form.values.dueAt}
              error={form.errors.dueAt as string | undefined}
              onChange={(day) => form.setFieldValue("dueAt", day)}
            />
            <NativeSelect label={t("field.assigneeId")} data={hands} {...form.getInputProps("assigneeId")} />
          </SimpleGrid>
          {other && (
            <Alert color="red" role="alert">
              {other}
            </Alert>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t("shared:cancel")}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t("add")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
