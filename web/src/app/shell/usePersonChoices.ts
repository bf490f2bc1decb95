import { useMantineColorScheme } from "@mantine/core";
import { useEffect } from "react";
import { useMe } from "@/shared/auth/me";
import { currentLanguage, switchLanguage } from "@/shared/i18n/i18n";

/** What the person chose on another machine counts here too, from the moment it is known. */
export function usePersonChoices() {
  const { locale, theme } = useMe().person;
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (locale && locale !== currentLanguage()) void switchLanguage(locale);
  }, [locale]);
  useEffect(() => {
    if (theme) setColorScheme(theme);
  }, [theme, setColorScheme]);
}
