import { useTranslation } from "react-i18next";
import { isLanguage, type LanguageSpec, languages } from "./languages";

/** The active language; a component that uses it is drawn again when the language changes. */
export function useLanguage(): LanguageSpec {
  const { i18n } = useTranslation();
  return languages[isLanguage(i18n.language) ? i18n.language : "en"];
}
