import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";

const shifted = (quarter: string, by: number) => {
  const at = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + by;
  return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
};

export const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** Two quarters back to three ahead, and the one that the address names. */
export function quartersAround(day: string, chosen?: string): string[] {
  const here = quarterOf(day);
  const near = [-2, -1, 0, 1, 2, 3].map((by) => shifted(here, by));
  const all = chosen && /^\d{4}-Q[1-4]$/.test(chosen) && !near.includes(chosen) ? [...near, chosen] : near;
  return all.sort();
}

/** How a quarter is called: Gregorian ones, as the months of the forecast are. */
export function useQuarterWords() {
  const { t } = useTranslation("opportunities");
  const format = useFormat();
  return (quarter: string) =>
    t("filter.quarter", {
      year: format.year(Number(quarter.slice(0, 4))),
      quarter: format.number(Number(quarter.slice(6))),
    });
}
