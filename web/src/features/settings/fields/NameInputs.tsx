import { SimpleGrid, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { languages } from "@/shared/i18n/languages";
import { type LanguageCode, languageCodes, type Names } from "./fieldTypes";

interface Props {
  label: string;
  names: Names;
  errors?: Partial<Record<LanguageCode, unknown>>;
  autoFocus?: boolean;
  onChange: (names: Names) => void;
}

/** A name in each language of the program, the person's own first; one is enough. */
export function NameInputs({ label, names, errors, autoFocus, onChange }: Props) {
  const { i18n } = useTranslation();
  const ordered = [...languageCodes].sort((a, b) => Number(b === i18n.language) - Number(a === i18n.language));
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
      {ordered.map((code, at) => (
        <TextInput
          key={code}
          label={`${label} (${languages[code].name})`}
          dir={code === "en" ? "ltr" : "rtl"}
          lang={code}
          maxLength={100}
          data-autofocus={(autoFocus && at === 0) || undefined}
          value={names[code]}
          error={errors?.[code] as string | undefined}
          onChange={(event) => onChange({ ...names, [code]: event.currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  );
}
