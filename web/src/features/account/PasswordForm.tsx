import { Button, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { problemText, toastDone } from "@/shared/ui/toasts";

export function PasswordForm() {
  const { t } = useTranslation("account");
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const change = useMutation({
    mutationFn: () => http.post("/api/auth/me/password", { body: { current, next } }),
    onSuccess: () => {
      setCurrent("");
      setNext("");
      toastDone(t("password.done"));
    },
  });
  return (
    <Stack
      maw={360}
      component="form"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <Title order={2} size="h3">
        {t("password.title")}
      </Title>
      <PasswordInput
        label={t("password.current")}
        autoComplete="current-password"
        value={current}
        required
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <PasswordInput
        label={t("password.next")}
        description={t("password.rule")}
        autoComplete="new-password"
        minLength={12}
        value={next}
        required
        onChange={(event) => setNext(event.currentTarget.value)}
      />
      {change.error && (
        <Text role="alert" c="var(--crm-bad)">
          {problemText(change.error)}
        </Text>
      )}
      <Button type="submit" variant="default" w="fit-content" loading={change.isPending}>
        {t("password.change")}
      </Button>
    </Stack>
  );
}
