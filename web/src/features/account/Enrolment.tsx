import { Button, Code, CopyButton, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "@/shared/api/contract";
import { http } from "@/shared/api/http";
import classes from "./Account.module.css";
import { QrCode } from "./QrCode";
import { refusalsOf } from "./refusals";

type Begun = Schemas["TotpBegun"];

const spaced = (secret: string) => secret.replace(/(.{4})/g, "$1 ").trim();
/** Digits as Persian and Arabic keyboards write them are digits too. */
const digitsOf = (text: string) =>
  text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15)).replace(/\s/g, "");

function Steps({ begun, onDone, onCancel }: { begun: Begun; onDone: (codes: string[]) => void; onCancel: () => void }) {
  const { t } = useTranslation("account");
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState<string>();
  const confirm = useMutation({
    mutationFn: () => http.post("/api/auth/totp/confirm", { body: { code: digitsOf(code) } }),
    onSuccess: (done) => onDone(done.recoveryCodes),
    onError: (error) => setWrong(Object.values(refusalsOf(error, ["code"]))[0]),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim()) confirm.mutate();
    else setWrong(t("shared:code.required"));
  };
  return (
    <div className={classes.enrol}>
      <QrCode text={begun.uri} label={t("totp.qr")} />
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="md">
          <Text>{t("totp.scan")}</Text>
          <div>
            <Text c="dimmed" size="sm" mb={4}>
              {t("totp.secret")}
            </Text>
            <Group gap="sm">
              <Code dir="ltr" fz="sm" className={classes.secret}>
                {spaced(begun.secret)}
              </Code>
              <CopyButton value={begun.secret}>
                {({ copied, copy }) => (
                  <Button
                    size="compact-sm"
                    variant="default"
                    leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
                    onClick={copy}
                  >
                    {copied ? t("copied") : t("copy")}
                  </Button>
                )}
              </CopyButton>
            </Group>
            <a href={begun.uri} className="link">
              {t("totp.open")}
            </a>
          </div>
          <TextInput
            label={t("totp.code")}
            inputMode="numeric"
            autoComplete="one-time-code"
            dir="ltr"
            maw={200}
            maxLength={12}
            autoFocus
            value={code}
            required
            error={wrong}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Group gap="sm">
            <Button type="submit" loading={confirm.isPending}>
              {t("totp.confirm")}
            </Button>
            <Button variant="default" onClick={onCancel}>
              {t("cancel")}
            </Button>
          </Group>
        </Stack>
      </form>
    </div>
  );
}

/** Scan, or type the key; then prove it with one code. Nothing counts before that. */
export function Enrolment({ onDone }: { onDone: (codes: string[]) => void }) {
  const { t } = useTranslation("account");
  const begin = useMutation({ mutationFn: () => http.post("/api/auth/totp") });
  if (begin.data) return <Steps begun={begin.data} onDone={onDone} onCancel={begin.reset} />;
  const refusal = Object.values(refusalsOf(begin.error, []))[0];
  return (
    <>
      <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
        {t("totp.begin")}
      </Button>
      {refusal && (
        <Text role="alert" c="var(--crm-bad)">
          {refusal}
        </Text>
      )}
    </>
  );
}
