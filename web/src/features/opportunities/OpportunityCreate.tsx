import { Alert, Button, Group, NativeSelect, NumberInput, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { useMe } from "@/shared/auth/me";
import { CustomInputs } from "@/shared/customFields/CustomInputs";
import { useCustomDraft } from "@/shared/customFields/useCustomDraft";
import { CustomerPicker } from "@/shared/data/CustomerPicker";
import { useFormat } from "@/shared/format/FormatProvider";
import { DayInput } from "@/shared/ui/DayInput";
import { Modal } from "@/shared/ui/Modal";
import { refusalOf } from "@/shared/ui/refusal";
import { toastDone } from "@/shared/ui/toasts";

import { isClosed, path, pipelinesQuery, stageWords } from "./deal";
import { useOwners } from "./useOwners";

interface Props {
  /** From a customer's page: the customer is known. */
  customerId?: string;
  pipelineId?: string;
  onClose: () => void;
}

const named = ["title", "customerId", "value", "stageId", "expectedClose", "ownerId", "nextStep", "nextStepDue"];

/** Begins a deal; what is refused stands beside its field and nothing typed is lost. */
export function OpportunityCreate({ customerId, pipelineId, onClose }: Props) {
  const { t } = useTranslation("opportunities");
  const client = useQueryClient();
  const go = useNavigate();
  const format = useFormat();
  const { person } = useMe();
  const owners = useOwners();
  const { data: pipelines } = useQuery(pipelinesQuery);
  const pipeline = pipelines?.items.find(({ id }) => id === pipelineId) ?? pipelines?.items[0];
  const form = useForm({
    initialValues: {
      title: "",
      customerId: customerId ?? "",
      value: "" as string | number,
      stageId: "",
      expectedClose: null as string | null,
      ownerId: person.id as string,
      nextStep: "",
      nextStepDue: null as string | null,
    },
    validate: {
      title: (value) => (value.trim() === "" ? t("shared:code.required") : null),
      customerId: (value) => (value === "" ? t("shared:code.required") : null),
    },
  });
  const custom = useCustomDraft("OPPORTUNITY");
  const names = [...named.filter((name) => !(customerId && name === "customerId")), ...custom.names];
  const create = useMutation({
    mutationFn: (values: typeof form.values) => {
      const filled = Object.entries(values).filter(([, value]) => value !== "" && value !== null);
      return http.post(path, {
        body: {
          ...Object.fromEntries(filled),
          ...custom.body,
          ...(values.stageId === "" && { pipelineId: pipeline?.id }),
        },
        once: true,
      });
    },
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ["opportunities"] });
      void client.invalidateQueries({ queryKey: ["customers", "360", made.customerId] });
      toastDone(t("create.done", { title: made.title }));
      if (customerId) onClose();
      else void go({ to: `/opportunities/${made.id}` });
    },
    onError: (error) => form.setErrors(refusalOf(error, names).byField),
  });
  const { other } = refusalOf(create.error, names);
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
          <TextInput
            label={t("field.title")}
            placeholder={t("create.titleHint")}
            required
            maxLength={300}
            data-autofocus
            {...form.getInputProps("title")}
          />
          {!customerId && (
            <CustomerPicker
              label={t("field.customerName")}
              error={form.errors.customerId as string | undefined}
              onChange={(id) => form.setFieldValue("customerId", id ?? "")}
            />
          )}
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <NumberInput
              label={`${t("field.value")} (${format.currency()})`}
              min={0}
              hideControls
              thousandSeparator=","
              {...form.getInputProps("value")}
            />
            <NativeSelect
              label={t("field.stage")}
              data={(pipeline?.stages ?? [])
                .filter(({ stage }) => !isClosed(stage))
                .map(({ id, stage, name }) => ({
                  value: id,
                  label: stageWords(t as (key: string) => string, stage, name),
                }))}
              {...form.getInputProps("stageId")}
            />
            <DayInput
              size="sm"
              label={t("field.expectedClose")}
              value={form.values.expectedClose}
              error={form.errors.expectedClose as string | undefined}
              onChange={(day) => form.setFieldValue("expectedClose", day)}
            />
            <NativeSelect label={t("field.ownerId")} data={owners} {...form.getInputProps("ownerId")} />
            <TextInput label={t("field.nextStep")} maxLength={300} {...form.getInputProps("nextStep")} />
            <DayInput
              size="sm"
              label={t("field.nextStepDue")}
              value={form.values.nextStepDue}
              error={form.errors.nextStepDue as string | undefined}
              onChange={(day) => form.setFieldValue("nextStepDue", day)}
            />
          </SimpleGrid>
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
