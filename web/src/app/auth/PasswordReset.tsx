import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { Door } from "./Door";
import { FormProblem } from "./FormProblem";

function AskForLink() {
  const { t } = useTranslation("app");
  const [email, setEmail] = useState("");
  const ask = useMutation({
    mutationFn: () => http.post("/api/auth/password-reset", { body: { email } }),
    meta: { quiet: true },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  // The answer is the same whether the address is known or not.
  if (ask.isSuccess) return <Text role="status">{t("reset.sent")}</Text>;
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="md">
        <FormProblem error={ask.error} />
        <TextInput
          label={t("signIn.email")}
          type="email"
          dir="ltr"
          autoComplete="username"
          required
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" loading={ask.isPending} fullWidth>
          {t("reset.send")}
        </Button>
      </Stack>
    </form>
  );
}

function ChoosePassword({ token }: { token: string }) {
  const { t } = useTranslation("app");
  const [password, setPassword] = useState("");
  const save = useMutation({
    mutationFn: () => http.post("/api/auth/password-reset/confirm", { body: { token, password } }),
    meta: { quiet: true },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  if (save.isSuccess) return <Text role="status">{t("reset.done")}</Text>;
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="md">
        <FormProblem error={save.error} />
        <PasswordInput
          label={t("reset.newPassword")}
          description={t("passwordRule")}
          dir="ltr"
          autoComplete="new-password"
          required
          minLength={12}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" loading={save.isPending} fullWidth>
          {t("reset.save")}
        </Button>
      </Stack>
    </form>
  );
}

export default function PasswordReset() {
  const { t } = useTranslation("app");
  const { token } = useSearch({ strict: false }) as { token?: string };
  return (
    <Door title={t("reset.title")}>
      {token ? <ChoosePassword token={token} /> : <AskForLink />}
      <Anchor component={Link} to="/sign-in" ta="center">
        {t("reset.back")}
      </Anchor>
    </Door>
  );
}
