import { useMemo } from "react";
import { useLanguage } from "@/shared/i18n/useLanguage";

export const languageCodes = ["fa", "en", "ar"] as const;

export const zoneOptions = () => Intl.supportedValuesOf("timeZone");

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** A code and what it is called; Intl knows the names of regions but has no list of them. */
const named = (codes: string[], names: Intl.DisplayNames) =>
  codes.map((code) => ({ value: code, label: names.of(code) ?? code }));

export function useCurrencyOptions() {
  const { code } = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames([code], { type: "currency" });
    return named(Intl.supportedValuesOf("currency"), names).map(({ value, label }) => ({
      value,
      label: `${value} · ${label}`,
    }));
  }, [code]);
}

export function useCountryOptions() {
  const { code } = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames([code], { type: "region", fallback: "none" });
    const codes = letters.flatMap((a) => letters.map((b) => a + b));
    return named(
      codes.filter((one) => names.of(one) !== undefined && !notCountries.has(one)),
      names,
    ).sort((a, b) => a.label.localeCompare(b.label, code));
  }, [code]);
}

/** Names that Intl gives to groups of countries, to places of the past and to nothing at all. */
const notCountries = new Set(
  "AC AN BU CP CQ CS DD DG DY EA EU EZ FQ FX HV IC JT MI NH NQ NT PC PU PZ QO QU RH SU TA TP UK UN VD WK XA XB XK YD YU ZR ZZ".split(
    " ",
  ),
);
