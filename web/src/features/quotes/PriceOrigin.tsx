import { Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/shared/format/FormatProvider";
import { Money } from "@/shared/ui/Money";
import classes from "./QuoteGenerator.module.css";
import type { QuoteLine } from "./quote";

interface Props {
  origin?: QuoteLine["origin"];
  /** What was typed. */
  typed: number | "";
  currency: string;
  /** Takes the price of the list again. */
  onListed: () => void;
}

/** Where the price of a line comes from: which list and step, the catalogue, or somebody's own hand. */
export function PriceOrigin({ origin, typed, currency, onListed }: Props) {
  const { t } = useTranslation("quotes");
  const format = useFormat();
  if (typed !== "") {
    return (
      <Text component="div" fz="xs" c="dimmed" mt={2}>
        {t("origin.TYPED")}
        {origin?.listPrice !== undefined && origin.listPrice !== typed && (
          <UnstyledButton className={classes.listed} onClick={onListed}>
            {t("origin.take")} <Money value={origin.listPrice} currency={currency} />
          </UnstyledButton>
        )}
      </Text>
    );
  }
  if (!origin || origin.source === "TYPED") return null;
  return (
    <Text component="div" fz="xs" c="dimmed" mt={2} style={{ overflowWrap: "anywhere" }}>
      {origin.source === "LIST" ? <bdi>{origin.listName}</bdi> : t("origin.CATALOGUE")}
      {origin.from !== undefined &&
        origin.from > 0 &&
        ` · ${t("origin.from", { from: format.number(origin.from, 4) })}`}
    </Text>
  );
}
