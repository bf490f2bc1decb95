import { Avatar, Menu, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { IconCheck, IconDeviceDesktop, IconLogout, IconMoon, IconSettings, IconSun } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { http } from "@/shared/api/http";
import type { Language, ThemeChoice } from "@/shared/api/types";
import { meQuery, useMe } from "@/shared/auth/me";
import { forget } from "@/shared/auth/person";
import { switchLanguage } from "@/shared/i18n/i18n";
import { languages } from "@/shared/i18n/languages";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { toastFailed } from "@/shared/ui/toasts";
import classes from "./Shell.module.css";

const schemes = [
  ["light", IconSun],
  ["dark", IconMoon],
  ["auto", IconDeviceDesktop],
] as const;

export function AccountMenu() {
  const { t } = useTranslation("app");
  const { person } = useMe();
  const { code } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const client = useQueryClient();
  const go = useNavigate();
  const keep = useMutation({
    mutationFn: (change: { locale?: Language; theme?: ThemeChoice }) => http.patch("/api/auth/me", { body: change }),
    onSuccess: (me) => client.setQueryData(meQuery.queryKey, me),
    onError: (error) => toastFailed(error),
  });
  const leave = useMutation({
    mutationFn: () => http.post("/api/auth/logout"),
    onSuccess: async () => {
      await go({ to: "/sign-in" });
      forget(client);
    },
    onError: (error) => toastFailed(error),
  });
  const chooseLanguage = async (language: Language) => {
    await switchLanguage(language);
    keep.mutate({ locale: language });
  };
  const chooseScheme = (theme: ThemeChoice) => {
    setColorScheme(theme);
    keep.mutate({ theme });
  };

  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <UnstyledButton aria-label={t("account", { name: person.name })} className={classes.account}>
          <Avatar
            size={28}
            name={person.name}
            styles={{ placeholder: { background: "var(--crm-hairline)", color: "var(--crm-text)" } }}
          />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <bdi>{person.email}</bdi>
        </Menu.Label>
        <Menu.Item leftSection={<IconSettings size={16} />} onClick={() => go({ to: "/settings/me" })}>
          {t("myAccount")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t("language")}</Menu.Label>
        {Object.values(languages).map((language) => (
          <Menu.Item
            key={language.code}
            lang={language.code}
            rightSection={language.code === code ? <IconCheck size={14} /> : null}
            onClick={() => void chooseLanguage(language.code)}
          >
            {language.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t("appearance")}</Menu.Label>
        {schemes.map(([scheme, SchemeIcon]) => (
          <Menu.Item
            key={scheme}
            leftSection={<SchemeIcon size={16} />}
            rightSection={scheme === colorScheme ? <IconCheck size={14} /> : null}
            onClick={() => chooseScheme(scheme)}
          >
            {t(`scheme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} className="flip" />} onClick={() => leave.mutate()}>
          {t("signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
