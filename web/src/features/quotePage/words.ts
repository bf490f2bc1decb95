import type { Language } from "@/shared/api/types";
import type english from "./locales/en.json";

export type Words = typeof english;

const files: Record<Language, () => Promise<{ default: Words }>> = {
  en: () => import("./locales/en.json"),
  fa: () => import("./locales/fa.json"),
  ar: () => import("./locales/ar.json"),
};

/** Words and letters of a language; Latin text is drawn by Inter in all of them. */
export async function wordsOf(language: Language): Promise<Words> {
  void import("@fontsource-variable/inter/wght.css");
  if (language !== "en") void import("@fontsource-variable/vazirmatn/wght.css");
  return (await files[language]()).default;
}

/** Puts values into the places that words leave for them. */
export const fill = (text: string, values: Record<string, string>) =>
  text.replace(/{{(\w+)}}/g, (_, name: string) => values[name] ?? "");
