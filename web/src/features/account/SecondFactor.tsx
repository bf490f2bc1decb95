import { Alert, Button, Code, Group, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { meQuery, useMe } from "@/shared/auth/me";
import { problemText } from "@/shared/ui/toasts";

function Begin({ onDone }: { onDone: (codes: string[]) => void }) {
  const { t } = useTranslation("account");
  const [code, setCode] = useState("");
  const begin = useMutation({ mutationFn: () => http.post("/api/auth/totp") });
  const confirm = useMutation({
    mutationFn: () => http.post("/api/auth/totp/confirm", { body: { code } }),
    onSuccess: (done) => onDone(done.recoveryCodes),
  });
  const error = begin.error ?? confirm.error;
  return (
    <Stack align="flex-start">
      {!begin.data && (
        <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
          {t("totp.begin")}
        </Button>
      )}
      {begin.data && (
        <Stack
          component="form"
          onSubmit={(event: React.FormEvent) => {
            event.preventDefault();
            confirm.mutate();
          }}
        >
          <Text>{t("totp.secret")}</Text>
          <Code dir="ltr" fz="md">
            {begin.data.secret.replace(/(.{4})/g, "$1 ").trim()}
          </Code>
          <a href={begin.data.uri}>{t("totp.open")}</a>
          <TextInput
            label={t("totp.code")}
            inputMode="numeric"
            autoComplete="one-time-code"
            dir="ltr"
            value={code}
            required
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button type="submit" w="fit-content" loading={confirm.isPending}>
            {t("totp.confirm")}
          </Button>
        </Stack>
      )}
      {error && (
        <Text role="alert" c="var(--crm-bad)">
          {problemText(error)}
        </Text>
      )}
    </Stack>
  );
}

function End({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation("account");
  const [password, setPassword] = useState("");
  const end = useMutation({
    mutationFn: () => http.post("/api/auth/totp/disable", { body: { password } }),
    onSuccess: onDone,
  });
  return (
    <Group
      align="flex-end"
      component="form"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        end.mutate();
      }}
    >
      <PasswordInput
        label={t("password.current")}
        autoComplete="current-password"
        w={240}
        value={password}
        required
        error={end.error ? problemText(end.error) : undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={end.isPending}>
        {t("totp.end")}
      </Button>
    </Group>
  );
}

export function SecondFactor() {
  const { t } = useTranslation("account");
  const me = useMe();
  const client = useQueryClient();
  const [codes, setCodes] = useState<string[]>();
  const refresh = () => client.invalidateQueries({ queryKey: meQuery.queryKey });
  return (
    <Stack>
      <Title order={2} size="h3">
        {t("totp.title")}
      </Title>
      <Text c="dimmed">{me.person.totpEnabled ? t("totp.on") : t("totp.off")}</Text>
      {codes && (
        <Alert color="green" title={t("totp.codes")}>
          <Code block dir="ltr">
            {codes.join("\n")}
          </Code>
        </Alert>
      )}
      {me.person.totpEnabled ? (
        <End onDone={() => void refresh()} />
      ) : (
        !codes && (
          <Begin
            onDone={(made) => {
              setCodes(made);
              void refresh();
            }}
          />
        )
      )}
    </Stack>
  );
}
