import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { isProblem } from "@/shared/api/problem";
import { letIn } from "@/shared/auth/person";
import { Door } from "./Door";
import { FormProblem } from "./FormProblem";

interface Credentials {
  email: string;
  password: string;
  code: string;
}

/** Only an address of this app is gone back to, never one that a crafted link names. */
export const safeNext = (next: unknown) =>
  typeof next === "string" && /^\/(?![/\\])/.test(next) && !next.startsWith("/sign-in") ? next : "/";

export default function SignIn() {
  const { t } = useTranslation("app");
  const { next } = useSearch({ strict: false }) as { next?: string };
  const go = useNavigate();
  const client = useQueryClient();
  const [needsCode, setNeedsCode] = useState(false);
  const setup = useQuery({
    queryKey: ["setup"],
    queryFn: ({ signal }) => http.get("/api/auth/setup", { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const enter = useMutation({
    mutationFn: ({ email, password, code }: Credentials) =>
      http.post("/api/auth/login", { body: { email, password, code: code.trim() || undefined } }),
    onSuccess: async (me) => {
      letIn(client, me);
      await go({ href: safeNext(next) });
    },
    onError: (error) => {
      if (isProblem(error) && error.code === "totp_required") setNeedsCode(true);
    },
    meta: { quiet: true },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const value = (name: keyof Credentials) => String(typed.get(name) ?? "");
    enter.mutate({ email: value("email"), password: value("password"), code: value("code") });
  };
  const asksCode = isProblem(enter.error) && enter.error.code === "totp_required";
  const wrong = isProblem(enter.error, 401) ? t(needsCode ? "signIn.wrongCode" : "signIn.wrong") : undefined;

  return (
    <Door title={t("signIn.title")}>
      {setup.data?.open && <Text c="dimmed">{t("signIn.setupOpen")}</Text>}
      {!asksCode && <FormProblem error={enter.error} text={wrong} />}
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={t("signIn.email")}
            type="email"
            dir="ltr"
            autoComplete="username"
            required
            autoFocus
            name="email"
          />
          <PasswordInput
            label={t("signIn.password")}
            dir="ltr"
            autoComplete="current-password"
            required
            name="password"
          />
          {needsCode && (
            <TextInput
              label={t("signIn.code")}
              description={t("signIn.codeHint")}
              dir="ltr"
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              autoFocus
              name="code"
            />
          )}
          <Button type="submit" size="sm" loading={enter.isPending} fullWidth>
            {t("signIn.enter")}
          </Button>
          <Anchor component={Link} to="/password-reset" ta="center">
            {t("signIn.forgot")}
          </Anchor>
        </Stack>
      </form>
    </Door>
  );
}
