import { Alert, Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { toastFailed } from "@/shared/ui/toasts";
import type { MailboxForm } from "./mailboxForm";

/** Tries what is entered before it is saved, and says what to do where it does not work. */
export function ConnectionTest({ form, id }: { form: MailboxForm; id?: string }) {
  const { t } = useTranslation("mailboxes");
  const { host, port, security, username, password, folder, address, name } = form.values;
  const body = { name: name || address, address, host, port: Number(port), security, username, folder };
  const sent = { ...body, ...(password ? { password } : {}) };
  const test = useMutation({
    mutationFn: () =>
      id
        ? http.post("/api/admin/mailboxes/{id}/test", { path: { id }, body: sent })
        : http.post("/api/admin/mailboxes/test", { body: sent }),
    onError: (error) => toastFailed(error),
  });
  const answer = test.data;
  return (
    <div>
      <Group gap="sm">
        <Button variant="default" loading={test.isPending} disabled={!host} onClick={() => test.mutate()}>
          {t("test")}
        </Button>
        {answer && !answer.problem && (
          <Text c="var(--crm-good)" role="status">
            <IconCheck size={14} aria-hidden /> {t("works", { count: answer.messages ?? 0 })}
          </Text>
        )}
      </Group>
      {answer?.problem && (
        <Alert mt="sm" color="red" variant="light" role="alert" icon={<IconAlertTriangle size={16} />}>
          <Text fw={600}>{t(`problem.${answer.problem}.title`)}</Text>
          <Text>{t(`problem.${answer.problem}.text`)}</Text>
          {answer.folders.length > 0 && (
            <Text>
              {t("folders")} <bdi>{answer.folders.join(t("comma"))}</bdi>
            </Text>
          )}
          {answer.detail && (
            <Text c="dimmed" fz="sm" dir="ltr">
              {answer.detail}
            </Text>
          )}
        </Alert>
      )}
    </div>
  );
}
