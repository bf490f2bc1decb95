import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type DealRow, stageWords } from "./deal";

const colors: Record<string, string> = { CLOSED_WON: "good", CLOSED_LOST: "bad", NEGOTIATION: "watch" };

/** The stage of a deal, always in words. */
export function StageBadge({ deal }: { deal: Pick<DealRow, "stage" | "stageName"> }) {
  const { t } = useTranslation("opportunities");
  return (
    <Badge
      variant="dot"
      size="sm"
      tt="none"
      fw={500}
      style={{ "--badge-dot-color": `var(--crm-${colors[deal.stage] ?? "info"})`, borderColor: "var(--crm-hairline)" }}
    >
      {stageWords(t as (key: string) => string, deal.stage, deal.stageName)}
    </Badge>
  );
}
