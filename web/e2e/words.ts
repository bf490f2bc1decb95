import i18next from "i18next";
import type { Language } from "../src/shared/api/types";
import { languages } from "../src/shared/i18n/languages";

const files = import.meta.glob<Record<string, unknown>>("../src/**/locales/*.json", { eager: true, import: "default" });

/** What the screens say in a language, out of their own locale files: `words("customers:composer.save")`. */
export function wordsOf(language: Language) {
  const messages: Record<string, Record<string, unknown>> = {};
  for (const [path, content] of Object.entries(files)) {
    const found = /\/([^/]+)\/locales\/([a-z]+)\.json$/.exec(path);
    if (found?.[1] && found[2] === language) messages[found[1]] = content;
  }
  const speaker = i18next.createInstance();
  // Without a promise: everything is here already.
  void speaker.init({
    lng: language,
    ns: Object.keys(messages),
    defaultNS: "shared",
    resources: { [language]: messages as never },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  speaker.services.formatter?.add("number", (value) => numberIn(language, value));
  return (key: string, values?: Record<string, unknown>): string => {
    if (!speaker.exists(key, values)) throw new Error(`No words for ${key} in ${language}`);
    return speaker.t(key, values ?? {});
  };
}

export const numberIn = (language: Language, value: number) =>
  new Intl.NumberFormat(languages[language].numbers).format(value);
