import { Button, Group, Select, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import { meQuery, useMe } from "@/shared/auth/me";
import { toastDone, toastFailed } from "@/shared/ui/toasts";

export function ProfileForm() {
  const { t } = useTranslation("account");
  const me = useMe();
  const client = useQueryClient();
  const [name, setName] = useState(me.person.name);
  const [timeZone, setTimeZone] = useState(me.person.timeZone ?? null);
  const save = useMutation({
    mutationFn: () => http.patch("/api/auth/me", { body: { name, timeZone } }),
    onSuccess: (now) => {
      client.setQueryData(meQuery.queryKey, now);
      toastDone(t("saved"));
    },
    onError: (error) => toastFailed(error),
  });
  return (
    <Group
      align="flex-end"
      component="form"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextInput label={t("name")} value={name} required onChange={(event) => setName(event.currentTarget.value)} />
      <Select
        label={t("timeZone")}
        placeholder={t("timeZoneOfUnit", { zone: me.businessUnit.timeZone })}
        data={Intl.supportedValuesOf("timeZone")}
        value={timeZone}
        onChange={setTimeZone}
        searchable
        clearable
        w={260}
      />
      <Button type="submit" loading={save.isPending}>
        {t("save")}
      </Button>
    </Group>
  );
}
