import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { usePeople } from "@/shared/data/lookups";
import { Modal } from "@/shared/ui/Modal";
import { problemText, toastDone } from "@/shared/ui/toasts";

interface Props {
  from: { id: string; name: string; open: number };
  onClose: () => void;
}

/** Gives the open leads of somebody who is away to another, or shares them out. */
export function HandOverDialog({ from, onClose }: Props) {
  const { t } = useTranslation("leads");
  const client = useQueryClient();
  const people = usePeople()
    .filter(({ id }) => id !== from.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  const [to, setTo] = useState<string | null>(null);
  const handOver = useMutation({
    mutationFn: () => http.post("/api/crm/leads/hand-over", { body: { from: from.id, to: to ?? undefined } }),
    onSuccess: ({ count }) => {
      void client.invalidateQueries({ queryKey: ["leads"] });
      toastDone(t("load.done", { count }));
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("load.handOverTitle", { name: from.name, count: from.open })}
      closeButtonProps={{ "aria-label": t("shared:close") }}
    >
      <Stack gap="md">
        <Select
          label={t("load.to")}
          placeholder={t("load.shared")}
          description={t("load.toHint")}
          data={people}
          value={to}
          onChange={setTo}
          searchable
          clearable
          clearButtonProps={{ "aria-label": t("load.shared") }}
        />
        {handOver.error && (
          <Text c="var(--crm-bad)" role="alert">
            {problemText(handOver.error)}
          </Text>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t("shared:cancel")}
          </Button>
          <Button onClick={() => handOver.mutate()} loading={handOver.isPending}>
            {t("load.handOver")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
