import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { LeadStatus } from "./leadTypes";

const color: Record<LeadStatus, string> = {
  NEW: "info",
  CONTACTED: "watch",
  QUALIFIED: "good",
  CONVERTED: "good",
  LOST: "bad",
};

/** How far a lead has come, always with its word. */
export function StatusBadge({ value }: { value: LeadStatus }) {
  const { t } = useTranslation("leads");
  return (
    <Badge
      variant="dot"
      size="sm"
      tt="none"
      fw={500}
      style={{
        "--badge-dot-color": `var(--crm-${color[value]})`,
        borderColor: "var(--crm-hairline)",
        verticalAlign: "middle",
      }}
    >
      {t(`status.${value}`)}
    </Badge>
  );
}
