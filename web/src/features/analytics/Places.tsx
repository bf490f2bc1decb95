import { Button, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { Panel } from "@/shared/ui/Panel";
import { customersHref } from "./analyticsQueries";
import type { CustomerAnalyticsAnswer } from "./analyticsTypes";
import { type FigureRow, FigureTable } from "./FigureTable";

const atFirst = 8;

/** Two-letter codes by the name that the language has for them; shops also write names, which stay as they are. */
function useCountryName() {
  const { code } = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames(code, { type: "region" });
    return (country: string) => (/^[A-Z]{2}$/.test(country) ? (names.of(country) ?? country) : country);
  }, [code]);
}

interface Props {
  title: string;
  head: string;
  rows: FigureRow[];
  currency: string;
  /** The revenue of all customers. */
  whole: number;
}

function PlacePanel({ title, head, rows, currency, whole }: Props) {
  const { t } = useTranslation("analytics");
  const [showAll, setShowAll] = useState(false);
  const more =
    rows.length > atFirst ? (
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-expanded={showAll}
        onClick={() => setShowAll(!showAll)}
      >
        {showAll ? t("fewer") : t("all", { count: rows.length })}
      </Button>
    ) : undefined;
  return (
    <Panel title={title} action={more}>
      {rows.length === 0 ? (
        <Text c="dimmed">{t("places.none")}</Text>
      ) : (
        <FigureTable
          head={head}
          label={title}
          rows={showAll ? rows : rows.slice(0, atFirst)}
          currency={currency}
          by="revenue"
          whole={whole}
          isDense
        />
      )}
    </Panel>
  );
}

export function Countries({ data }: { data: CustomerAnalyticsAnswer }) {
  const { t } = useTranslation("analytics");
  const nameOf = useCountryName();
  const figures = data.countries.map(({ key, customers, revenue, filter }) => ({
    key: key ?? "",
    label: key ? nameOf(key) : t("places.unknown"),
    href: customersHref(filter),
    customers,
    revenue,
  }));
  return (
    <PlacePanel
      title={t("places.countries")}
      head={t("column.country")}
      rows={figures}
      currency={data.currency}
      whole={data.totals.revenue}
    />
  );
}

export function Cities({ data }: { data: CustomerAnalyticsAnswer }) {
  const { t } = useTranslation("analytics");
  const nameOf = useCountryName();
  const severalCountries = new Set(data.cities.map((row) => row.country)).size > 1;
  const figures = data.cities.map(({ key, country, customers, revenue, filter }) => ({
    key: `${country}/${key}`,
    label: key ?? t("places.unknown"),
    hint: severalCountries && country ? nameOf(country) : undefined,
    href: customersHref(filter),
    customers,
    revenue,
  }));
  return (
    <PlacePanel
      title={t("places.cities")}
      head={t("column.city")}
      rows={figures}
      currency={data.currency}
      whole={data.totals.revenue}
    />
  );
}
