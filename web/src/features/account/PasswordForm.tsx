import { Button, Group, PasswordInput, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { isProblem } from "@/shared/api/problem";
import { Panel } from "@/shared/ui/Panel";
import { toastDone } from "@/shared/ui/toasts";
import classes from "./Account.module.css";
import { refusalsOf } from "./refusals";

const shortest = 12;
const fields = ["current", "next"] as const;
type Wrong = Record<string, string | undefined>;

export function PasswordForm() {
  const { t } = useTranslation("account");
  const client = useQueryClient();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [wrong, setWrong] = useState<Wrong>({});
  const change = useMutation({
    mutationFn: () => http.post("/api/auth/me/password", { body: { current, next } }),
    onSuccess: () => {
      setCurrent("");
      setNext("");
      void client.invalidateQueries({ queryKey: ["sessions"] });
      toastDone(t("password.done"));
    },
    onError: (error) => setWrong(isProblem(error, 401) ? { current: t("password.wrong") } : refusalsOf(error, fields)),
    // A wrong password is answered 401 like a lost session; it must not lead to the sign-in screen.
    meta: { quiet: true },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const found: Wrong = {
      current: current ? undefined : t("shared:code.required"),
      next: next.length < shortest ? t("code.too_short") : undefined,
    };
    setWrong(found);
    if (!found.current && !found.next) change.mutate();
  };
  return (
    <Panel title={t("password.title")}>
      <form onSubmit={onSubmit} noValidate>
        <div className={classes.fields}>
          <PasswordInput
            label={t("password.current")}
            dir="ltr"
            autoComplete="current-password"
            value={current}
            required
            error={wrong.current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordInput
            label={t("password.next")}
            description={t("password.rule")}
            inputWrapperOrder={["label", "input", "description", "error"]}
            dir="ltr"
            autoComplete="new-password"
            value={next}
            required
            error={wrong.next}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
        </div>
        {wrong[""] && (
          <Text role="alert" c="var(--crm-bad)" mt="sm">
            {wrong[""]}
          </Text>
        )}
        <Group mt="md" gap="sm">
          <Button type="submit" variant="default" loading={change.isPending}>
            {t("password.change")}
          </Button>
          <Text size="sm" c="dimmed">
            {t("password.text")}
          </Text>
        </Group>
      </form>
    </Panel>
  );
}
