import { Button, Group, NativeSelect, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { formErrors } from "@/shared/api/problem";
import type { CustomerRow, LifecycleStage } from "@/shared/api/types";
import { StageBadge } from "@/shared/ui/Badges";
import { Modal } from "@/shared/ui/Modal";
import { problemText, toastDone, toastFailed } from "@/shared/ui/toasts";
import { customer360Query } from "./customer360";
import { optionsOf, stages } from "./customerFilters";
import { StageHistory } from "./StageHistory";

interface Props {
  customer: CustomerRow;
  /** The stage that a gesture has chosen already. */
  to?: LifecycleStage;
  onClose: () => void;
}

const automatic = "";

/** Sets the stage by hand, with the reason that its history keeps; or gives it back to the rules. */
export function StageDialog({ customer, to, onClose }: Props) {
  const { t } = useTranslation("customers");
  const client = useQueryClient();
  const { data } = useQuery(customer360Query(customer.id));
  const byHand = data?.lifecycle?.automatic === false;
  const [stage, setStage] = useState<LifecycleStage | "">(to ?? customer.lifecycleStage ?? "LEAD");
  const [reason, setReason] = useState("");
  const save = useMutation({
    mutationFn: () =>
      http.put("/api/crm/customers/{id}/lifecycle", {
        path: { id: customer.id },
        body: { stage: stage || null, reason: reason.trim() || undefined },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["customers"] });
      toastDone(t("stage.saved"));
      onClose();
    },
    onError: (error) => formErrors(error, ["reason", "stage"]).rest.length > 0 && toastFailed(error),
  });
  const wrong = formErrors(save.error, ["reason", "stage"]).byField;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("stage.title", { name: customer.name })}
      closeButtonProps={{ "aria-label": t("shared:close") }}
    >
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          <Group gap="sm">
            <StageBadge value={customer.lifecycleStage} />
            <Text c="dimmed">{t(byHand ? "stage.byHand" : "stage.byRule")}</Text>
          </Group>
          <NativeSelect
            label={t("stage.new")}
            data={[
              { value: automatic, label: t("stage.automatic") },
              ...optionsOf(stages, "shared:stage", t as (key: string) => string),
            ]}
            value={stage}
            error={wrong.stage}
            onChange={(event) => setStage(event.currentTarget.value as LifecycleStage | "")}
            data-autofocus
          />
          <Textarea
            label={t("stage.reason")}
            description={t("stage.reasonHint")}
            autosize
            minRows={2}
            maxLength={500}
            required={stage !== automatic}
            value={reason}
            error={wrong.reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {save.error && Object.keys(wrong).length === 0 && <Text c="var(--crm-bad)">{problemText(save.error)}</Text>}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t("shared:cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("stage.save")}
            </Button>
          </Group>
          <StageHistory history={data?.lifecycle?.history ?? []} />
        </Stack>
      </form>
    </Modal>
  );
}
