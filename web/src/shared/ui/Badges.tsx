import { Badge } from "@mantine/core";
import { IconMedal } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

interface ValueProps {
  value?: string | null;
}

/** The tier in its colour, always with its word. */
export function TierBadge({ value }: ValueProps) {
  const { t } = useTranslation();
  if (!value) return null;
  const color = `var(--crm-${value.toLowerCase()})`;
  return (
    <Badge
      variant="outline"
      size="sm"
      tt="none"
      fw={500}
      leftSection={<IconMedal size={12} aria-hidden />}
      style={{ color, borderColor: "var(--crm-hairline)", verticalAlign: "middle" }}
    >
      {t(`tier.${value}`, { defaultValue: value })}
    </Badge>
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
  const color = `var(--crm-${stageColor[value] ?? "secondary"})`;
  return (
    <Badge
      variant="dot"
      size="sm"
      tt="none"
      fw={500}
      style={{ "--badge-dot-color": color, borderColor: "var(--crm-hairline)", verticalAlign: "middle" }}
    >
      {t(`stage.${value}`, { defaultValue: value })}
    </Badge>
  );
}
