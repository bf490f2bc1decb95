import { Button, Group } from "@mantine/core";
import { switchLanguage } from "@/shared/i18n/i18n";
import { languages } from "@/shared/i18n/languages";
import { useLanguage } from "@/shared/i18n/useLanguage";

export function LanguageLinks() {
  const { code } = useLanguage();
  return (
    <Group gap="xs">
      {Object.values(languages).map((language) => (
        <Button
          key={language.code}
          variant="subtle"
          color="gray"
          size="compact-sm"
          lang={language.code}
          aria-pressed={language.code === code}
          onClick={() => void switchLanguage(language.code)}
        >
          {language.name}
        </Button>
      ))}
    </Group>
  );
}
