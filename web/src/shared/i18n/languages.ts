import type { Language } from "@/shared/api/types";

export interface LanguageSpec {
  code: Language;
  /** The language's own name. */
  name: string;
  dir: "ltr" | "rtl";
  /** BCP 47 tag with digits and calendar, for Intl. */
  intl: string;
  /** The same for numbers: British English would shorten a million to "m", which reads as a metre. */
  numbers: string;
  /** The days that open a week: 0 is Sunday. */
  firstDayOfWeek: number;
}

export const languages: Record<Language, LanguageSpec> = {
  en: { code: "en", name: "English", dir: "ltr", intl: "en-GB", numbers: "en-US", firstDayOfWeek: 1 },
  fa: {
    code: "fa",
    name: "فارسی",
    dir: "rtl",
    intl: "fa-IR-u-ca-persian-nu-arabext",
    numbers: "fa-IR-u-nu-arabext",
    firstDayOfWeek: 6,
  },
  ar: {
    code: "ar",
    name: "العربية",
    dir: "rtl",
    intl: "ar-EG-u-ca-gregory-nu-arab",
    numbers: "ar-EG-u-nu-arab",
    firstDayOfWeek: 6,
  },
};

export const isLanguage = (code: unknown): code is Language => typeof code === "string" && code in languages;

/** The same words in each language, for the few labels that must be known before any locale file is loaded. */
export type Words = Record<Language, string>;
