import { Button, Group, Select, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { meQuery, useMe } from "@/shared/auth/me";
import { Panel } from "@/shared/ui/Panel";
import { toastDone, toastFailed } from "@/shared/ui/toasts";
import classes from "./Account.module.css";
import { refusalsOf } from "./refusals";

export function ProfileForm() {
  const { t } = useTranslation("account");
  const me = useMe();
  const client = useQueryClient();
  const [name, setName] = useState(me.person.name);
  const [timeZone, setTimeZone] = useState(me.person.timeZone ?? null);
  const [isEmpty, setEmpty] = useState(false);
  const save = useMutation({
    mutationFn: () => http.patch("/api/auth/me", { body: { name, timeZone } }),
    onSuccess: (now) => {
      client.setQueryData(meQuery.queryKey, now);
      toastDone(t("saved"));
    },
    onError: (error) => refusalsOf(error, ["name", "timeZone"])[""] && toastFailed(error),
  });
  const refusals = refusalsOf(save.error, ["name", "timeZone"]);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(name.trim() === "");
    if (name.trim()) save.mutate();
  };
  return (
    <Panel title={t("profile")}>
      <form onSubmit={onSubmit} noValidate>
        <div className={classes.fields}>
          <TextInput
            label={t("name")}
            autoComplete="name"
            value={name}
            required
            maxLength={200}
            error={isEmpty ? t("shared:code.required") : refusals.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t("email")}
            description={t("emailText")}
            inputWrapperOrder={["label", "input", "description"]}
            dir="ltr"
            value={me.person.email}
            readOnly
          />
          <Select
            label={t("timeZone")}
            placeholder={t("timeZoneOfUnit", { zone: me.businessUnit.timeZone })}
            data={Intl.supportedValuesOf("timeZone")}
            value={timeZone}
            onChange={setTimeZone}
            error={refusals.timeZone}
            nothingFoundMessage={t("nothingFound")}
            clearButtonProps={{ "aria-label": t("timeZoneClear") }}
            searchable
            clearable
          />
        </div>
        <Group mt="md">
          <Button type="submit" loading={save.isPending}>
            {t("save")}
          </Button>
        </Group>
      </form>
    </Panel>
  );
}
