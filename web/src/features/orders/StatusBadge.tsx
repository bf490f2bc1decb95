import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OrderRow } from "@/shared/api/types";

const colors: Record<string, string> = {
  PENDING: "watch",
  CONFIRMED: "info",
  PROCESSING: "info",
  SHIPPED: "info",
  DELIVERED: "good",
  CANCELLED: "bad",
  REFUNDED: "secondary",
};

/** Where an order stands, in its colour and always in words. */
export function StatusBadge({ status }: { status: string }) {
  const { t } = useTranslation("orders");
  return (
    <Badge
      variant="dot"
      size="sm"
      tt="none"
      fw={500}
      style={{
        "--badge-dot-color": `var(--crm-${colors[status] ?? "secondary"})`,
        borderColor: "var(--crm-hairline)",
      }}
    >
      {t(`status.${status}`, { defaultValue: status })}
    </Badge>
  );
}

/** An order is the rule and stays quiet; a return or an adjustment is named. */
export function KindBadge({ kind }: { kind: OrderRow["kind"] }) {
  const { t } = useTranslation("orders");
  if (kind === "ORDER") return <span style={{ color: "var(--crm-secondary)" }}>{t("kind.ORDER")}</span>;
  return (
    <Badge variant="default" size="sm" tt="none" fw={500}>
      {t(`kind.${kind}`)}
    </Badge>
  );
}
