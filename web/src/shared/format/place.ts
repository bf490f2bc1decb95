import type { LanguageSpec } from "@/shared/i18n/languages";

/** A country kept as its two-letter code is shown by its name in the language; anything else as it was typed. */
export function countryName(country: string | null | undefined, language: LanguageSpec): string | undefined {
  if (!country || !/^[A-Z]{2}$/.test(country)) return country ?? undefined;
  return new Intl.DisplayNames([language.code], { type: "region", fallback: "code" }).of(country);
}

export const placeOf = (city: string | undefined, country: string | undefined, language: LanguageSpec) =>
  [city, countryName(country, language)].filter(Boolean).join(language.dir === "rtl" ? "، " : ", ");
