import { Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { formErrors } from "@/shared/api/problem";
import { letIn } from "@/shared/auth/person";
import { Door } from "./Door";
import { FormProblem } from "./FormProblem";

const fields = ["unitName", "name", "email", "password"] as const;

/** First start: the one-time link from the console makes the first admin and the first unit. */
export default function Setup() {
  const { t } = useTranslation("app");
  const { token } = useSearch({ strict: false }) as { token?: string };
  const go = useNavigate();
  const client = useQueryClient();
  const form = useForm({ mode: "uncontrolled", initialValues: { unitName: "", name: "", email: "", password: "" } });
  const open = useMutation({
    mutationFn: (values: typeof form.values) => http.post("/api/auth/setup", { body: { token, ...values } }),
    onSuccess: async (me) => {
      letIn(client, me);
      await go({ to: "/" });
    },
    onError: (error) => form.setErrors(formErrors(error, fields).byField),
    meta: { quiet: true },
  });

  if (!token) {
    return (
      <Door title={t("setup.title")}>
        <Text>{t("setup.noToken")}</Text>
      </Door>
    );
  }
  return (
    <Door title={t("setup.title")}>
      <Text c="dimmed">{t("setup.explain")}</Text>
      <FormProblem error={open.error} />
      <form onSubmit={form.onSubmit((values) => open.mutate(values))}>
        <Stack gap="md">
          <TextInput label={t("setup.unitName")} required autoFocus {...form.getInputProps("unitName")} />
          <TextInput label={t("setup.name")} autoComplete="name" required {...form.getInputProps("name")} />
          <TextInput
            label={t("signIn.email")}
            type="email"
            dir="ltr"
            autoComplete="username"
            required
            {...form.getInputProps("email")}
          />
          <PasswordInput
            label={t("signIn.password")}
            description={t("passwordRule")}
            dir="ltr"
            autoComplete="new-password"
            required
            minLength={12}
            {...form.getInputProps("password")}
          />
          <Button type="submit" size="sm" loading={open.isPending} fullWidth>
            {t("setup.open")}
          </Button>
        </Stack>
      </form>
    </Door>
  );
}
