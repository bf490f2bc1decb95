import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Approval, QuoteStatus } from "./quote";

const colors: Record<QuoteStatus, string> = {
  DRAFT: "secondary",
  SENT: "info",
  VIEWED: "watch",
  ACCEPTED: "good",
  REJECTED: "bad",
  EXPIRED: "secondary",
};

/** Where a quote stands, in its colour and always in words. */
export function QuoteStatusBadge({ status, revised }: { status: QuoteStatus; revised?: boolean }) {
  const { t } = useTranslation("quotes");
  return (
    <Badge
      variant="dot"
      size="sm"
      tt="none"
      fw={500}
      style={{
        "--badge-dot-color": `var(--crm-${revised ? "secondary" : colors[status]})`,
        borderColor: "var(--crm-hairline)",
      }}
    >
      {revised ? t("replaced") : t(`status.${status}`)}
    </Badge>
  );
}

const approvalColors: Record<Approval, string> = { NEEDED: "watch", ASKED: "watch", APPROVED: "good", REFUSED: "bad" };

/** How a draft beyond the limits stands; nothing for one within them. */
export function ApprovalBadge({ approval }: { approval?: Approval }) {
  const { t } = useTranslation("quotes");
  if (!approval) return null;
  return (
    <Badge
      variant="dot"
      size="sm"
      tt="none"
      fw={500}
      style={{
        "--badge-dot-color": `var(--crm-${approvalColors[approval]})`,
        borderColor: "var(--crm-hairline)",
      }}
    >
      {t(`approval.short.${approval}`)}
    </Badge>
  );
}
