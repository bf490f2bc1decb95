import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CustomerRow } from "@/shared/api/types";
import { placeOf } from "@/shared/format/place";
import { useLanguage } from "@/shared/i18n/useLanguage";
import { StageBadge, TierBadge } from "@/shared/ui/Badges";
import { HealthRing } from "@/shared/ui/HealthRing";
import { Money } from "@/shared/ui/Money";
import { When } from "@/shared/ui/When";
import { NameCell } from "./NameCell";

/** A customer in the list of a phone. */
export function CustomerCard({ customer }: { customer: CustomerRow }) {
  const { t } = useTranslation("customers");
  const language = useLanguage();
  const place = placeOf(customer.city, customer.country, language);
  return (
    <Group wrap="nowrap" justify="space-between" align="flex-start">
      <div style={{ minInlineSize: 0 }}>
        <Text fw={600} component="div">
          <NameCell customer={customer} />
        </Text>
        <Group gap="xs" mt={4}>
          <TierBadge value={customer.tier} />
          <StageBadge value={customer.lifecycleStage} />
        </Group>
        <Text c="dimmed" fz="xs" mt={4}>
          <Money value={customer.lifetimeValue} currency={customer.currency} short />
          {customer.lastOrderAt && (
            <>
              {" · "}
              {t("card.lastOrder")} <When at={customer.lastOrderAt} />
            </>
          )}
          {place && (
            <>
              {" · "}
              <bdi>{place}</bdi>
            </>
          )}
        </Text>
      </div>
      <HealthRing score={customer.healthScore} size={34} />
    </Group>
  );
}
