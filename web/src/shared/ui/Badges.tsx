import { IconMedal } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Chip } from "./Chip";

interface ValueProps {
  value?: string | null;
}

/** The tier in its colour, always with its word. */
export function TierBadge({ value }: ValueProps) {
  const { t } = useTranslation();
  if (!value) return null;
  return (
    <Chip color={`var(--crm-${value.toLowerCase()})`} icon={<IconMedal size={12} aria-hidden />}>
      {t(`tier.${value}`, { defaultValue: value })}
    </Chip>
  );
}

const stageColor: Record<string, string> = {
  LEAD: "info",
  PROSPECT: "info",
  CUSTOMER: "good",
  LOYAL_CUSTOMER: "good",
  AT_RISK: "watch",
  CHURNED: "bad",
};

/** Where the customer stands in the life of a customer. */
export function StageBadge({ value }: ValueProps) {
  const { t } = useTranslation();
  if (!value) return null;
  return (
    <Chip dot={`var(--crm-${stageColor[value] ?? "secondary"})`}>{t(`stage.${value}`, { defaultValue: value })}</Chip>
  );
}
