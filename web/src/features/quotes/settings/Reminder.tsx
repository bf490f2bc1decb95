import { Alert, Button, Group, NumberInput, Skeleton, Stack } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";
import { formErrors } from "@/shared/api/problem";
import { LoadFailed } from "@/shared/ui/LoadFailed";
import { problemText, toastDone } from "@/shared/ui/toasts";
import { reminderQuery } from "../quote";

function ReminderForm({ rule }: { rule: Schemas["QuoteReminderRule"] }) {
  const { t } = useTranslation("quotes");
  const client = useQueryClient();
  const [days, setDays] = useState<number | "">(rule.daysBefore);
  const save = useMutation({
    mutationFn: () =>
      http.put("/api/crm/quote-reminder", {
        body: { daysBefore: days === "" ? undefined : days, version: rule.version },
      }),
    onSuccess: (kept) => {
      client.setQueryData(reminderQuery.queryKey, kept);
      toastDone(t("settings.reminderSaved"));
    },
  });
  const { byField, rest } = formErrors(save.error, ["daysBefore"]);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack gap="md" maw={420}>
        <NumberInput
          label={t("settings.reminderDays")}
          description={t("settings.reminderHint")}
          min={0}
          max={90}
          allowDecimal={false}
          allowNegative={false}
          value={days}
          error={byField.daysBefore}
          onChange={(value) => setDays(value === "" ? "" : Number(value))}
        />
        {save.error && !byField.daysBefore && (
          <Alert color="red" role="alert">
            {rest.length > 0 ? rest.join(" ") : problemText(save.error)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {t("shared:save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** How long before a quote ends its customer is reminded of it. */
export function Reminder() {
  const { t } = useTranslation("quotes");
  const { data, error, refetch } = useQuery(reminderQuery);
  if (error && !data) return <LoadFailed title={t("settings.failed")} error={error} onRetry={() => void refetch()} />;
  return data ? <ReminderForm key={data.version} rule={data} /> : <Skeleton h={120} maw={420} />;
}
