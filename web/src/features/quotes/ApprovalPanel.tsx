import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/shared/auth/me";
import { When } from "@/shared/ui/When";
import { type ApprovalDeed, ApprovalDialog } from "./ApprovalDialog";
import { BeyondLimits } from "./BeyondLimits";
import type { Approval, Quote } from "./quote";

const colors: Record<Approval, string> = { NEEDED: "yellow", ASKED: "yellow", APPROVED: "green", REFUSED: "red" };

/** How a draft beyond the limits stands: why, who said what, and what one can do about it. */
export function ApprovalPanel({ quote }: { quote: Quote }) {
  const { t } = useTranslation("quotes");
  const can = useCan();
  const [deed, setDeed] = useState<ApprovalDeed>();
  const { approval, approvalFacts: facts, moves } = quote;
  if (!approval || quote.status !== "DRAFT") return null;
  const mayAsk = moves.includes("ASK_APPROVAL") && can("quotes:write");
  const { mayDecide } = facts;
  const who = approval === "ASKED" ? facts.askedByName : facts.decidedByName;
  const when = approval === "ASKED" ? facts.askedAt : facts.decidedAt;
  return (
    <Alert color={colors[approval]} styles={{ title: { color: "var(--crm-text)" } }} title={t(`approval.${approval}`)}>
      <Stack gap="xs">
        <BeyondLimits beyond={facts.beyond} />
        {who && when && (
          <Text fz="sm">
            <bdi>{who}</bdi> · <When at={when} />
          </Text>
        )}
        {facts.note && (
          <Text fz="sm" style={{ whiteSpace: "pre-line" }}>
            <bdi>{facts.note}</bdi>
          </Text>
        )}
        {facts.approvers.length > 0 && (
          <Text fz="xs">{t("approval.who", { names: facts.approvers.slice(0, 5).join(t("comma")) })}</Text>
        )}
        <Group gap="xs">
          {mayAsk && (
            <Button size="xs" variant="default" onClick={() => setDeed("ask")}>
              {t("approval.ask")}
            </Button>
          )}
          {mayDecide && moves.includes("APPROVE") && (
            <Button size="xs" onClick={() => setDeed("approve")}>
              {t("approval.approve")}
            </Button>
          )}
          {mayDecide && moves.includes("REFUSE") && (
            <Button size="xs" variant="default" onClick={() => setDeed("refuse")}>
              {t("approval.refuse")}
            </Button>
          )}
        </Group>
      </Stack>
      {deed && <ApprovalDialog quote={quote} deed={deed} onClose={() => setDeed(undefined)} />}
    </Alert>
  );
}
