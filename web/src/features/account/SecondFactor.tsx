import { Alert, Badge, Button, CopyButton, Group, PasswordInput, Stack, Text } from "@mantine/core";
import { IconCheck, IconCopy, IconKey, IconShieldCheck } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { isProblem } from "@/shared/api/problem";
import { meQuery, useMe } from "@/shared/auth/me";
import { Panel } from "@/shared/ui/Panel";
import { toastDone } from "@/shared/ui/toasts";
import classes from "./Account.module.css";
import { Enrolment } from "./Enrolment";
import { refusalsOf } from "./refusals";

function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation("account");
  return (
    <Alert w="100%" variant="default" icon={<IconKey size={18} color="var(--crm-watch)" />} title={t("totp.codes")}>
      <Text>{t("totp.codesText")}</Text>
      <ul className={classes.codes} dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="sm">
        <CopyButton value={codes.join("\n")}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
              onClick={copy}
            >
              {copied ? t("copied") : t("totp.copyCodes")}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onKept}>{t("totp.kept")}</Button>
      </Group>
    </Alert>
  );
}

function SwitchOff({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation("account");
  const [isOpen, setOpen] = useState(false);
  const [password, setPassword] = useState("");
  const [wrong, setWrong] = useState<string>();
  const end = useMutation({
    mutationFn: () => http.post("/api/auth/totp/disable", { body: { password } }),
    onSuccess: onDone,
    onError: (error) =>
      setWrong(isProblem(error, 401) ? t("password.wrong") : Object.values(refusalsOf(error, ["password"]))[0]),
    // As with the password itself: 401 says that it was wrong, not that the session is over.
    meta: { quiet: true },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (password) end.mutate();
    else setWrong(t("shared:code.required"));
  };
  if (!isOpen) {
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        {t("totp.end")}
      </Button>
    );
  }
  return (
    <form onSubmit={onSubmit} noValidate>
      <Group align="flex-start" gap="sm">
        <PasswordInput
          label={t("totp.endPassword")}
          dir="ltr"
          autoFocus
          autoComplete="current-password"
          w={260}
          value={password}
          required
          error={wrong}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Group gap="sm" pt={23}>
          <Button type="submit" size="sm" className={classes.danger} loading={end.isPending}>
            {t("totp.end")}
          </Button>
          <Button size="sm" variant="default" onClick={() => setOpen(false)}>
            {t("cancel")}
          </Button>
        </Group>
      </Group>
    </form>
  );
}

export function SecondFactor() {
  const { t } = useTranslation("account");
  const { person } = useMe();
  const client = useQueryClient();
  const [codes, setCodes] = useState<string[]>();
  const refresh = () => client.invalidateQueries({ queryKey: meQuery.queryKey });
  const isOn = person.totpEnabled ?? false;
  return (
    <Panel
      title={t("totp.title")}
      action={
        <Badge
          variant="default"
          tt="none"
          c={isOn ? "var(--crm-good)" : "dimmed"}
          leftSection={isOn ? <IconShieldCheck size={12} /> : undefined}
        >
          {isOn ? t("totp.isOn") : t("totp.isOff")}
        </Badge>
      }
    >
      <Stack gap="md" align="flex-start">
        <Text c="dimmed">{isOn ? t("totp.on") : t("totp.off")}</Text>
        {codes && <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />}
        {isOn && !codes && (
          <SwitchOff
            onDone={() => {
              toastDone(t("totp.ended"));
              void refresh();
            }}
          />
        )}
        {!isOn && !codes && (
          <Enrolment
            onDone={(made) => {
              setCodes(made);
              void refresh();
            }}
          />
        )}
      </Stack>
    </Panel>
  );
}
