import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Rfm } from "@/shared/api/types";
import { useFormat } from "@/shared/format/FormatProvider";
import { AddressLink } from "@/shared/ui/AddressLink";
import { RelatedCard } from "./RelatedCard";
import classes from "./RfmCard.module.css";

const axes = ["recency", "frequency", "monetary"] as const;

/** Where the customer stands among the buyers of the last two years: five is best on each axis. */
export function RfmCard({ rfm }: { rfm: Rfm }) {
  const { t } = useTranslation("customers");
  const format = useFormat();
  return (
    <RelatedCard title={t("rfm.title")}>
      <Text fw={600} mb={4}>
        <AddressLink href={`/customers?rfmGroup=${rfm.group}`}>
          {t(`rfmGroup.${rfm.group}`, { defaultValue: rfm.group })}
        </AddressLink>
      </Text>
      {axes.map((axis) => (
        <div key={axis} className={classes.axis}>
          <span>{t(`rfm.${axis}`)}</span>
          <span
            className={classes.dots}
            role="img"
            aria-label={t("rfm.of", { name: t(`rfm.${axis}`), value: format.number(rfm[axis]) })}
          >
            {[1, 2, 3, 4, 5].map((step) => (
              <span key={step} data-on={step <= rfm[axis]} />
            ))}
          </span>
        </div>
      ))}
    </RelatedCard>
  );
}
